package leme.models.training;

import leme.models.message.Signs;

/**
 * A labelled message.
 *
 * @param tone empty where the rows have none
 */
public record Example(String text, String label, String tone) {

    /** Whether none of the intents is meant. */
    public boolean isOutOfScope() {
        return label.equals(Signs.STRANGER) || label.equals("oos");
    }
}
