package leme.models.training;

/**
 * A labelled message.
 *
 * @param tone empty where the rows have none
 */
public record Example(String text, String label, String tone) {

    /** The label of messages that mean none of the intents. */
    public static final String OUT_OF_SCOPE = "out-of-scope";

    /** Whether none of the intents is meant. */
    public boolean isOutOfScope() {
        return label.equals(OUT_OF_SCOPE) || label.equals("oos");
    }
}
