package leme.service.context;

/** The same request is being worked on right now; its answer will be there in a moment. */
public final class InFlight extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InFlight() {
        super("the same request is being worked on", null, false, false);
    }
}
