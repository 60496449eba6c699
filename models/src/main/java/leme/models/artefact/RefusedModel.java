package leme.models.artefact;

/** A model file that cannot be trusted; the message names the file, what is wrong and what to do. */
public final class RefusedModel extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedModel(String origin, Refusal refusal) {
        super("model `" + origin + "` refused: " + refusal);
        this.refusal = refusal;
    }

    RefusedModel(String origin, Refusal.Reason reason, String wrong, String remedy) {
        this(origin, new Refusal(reason, wrong, remedy));
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
