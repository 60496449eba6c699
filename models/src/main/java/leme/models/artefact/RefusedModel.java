package leme.models.artefact;

/** A model file that cannot be trusted; the message names the file, what is wrong and what to do. */
public final class RefusedModel extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedModel(String origin, String wrong, String remedy) {
        super("model `" + origin + "` refused: " + wrong + ". Maybe " + remedy + ".");
    }
}
