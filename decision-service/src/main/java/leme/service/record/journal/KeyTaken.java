package leme.service.record.journal;

/** Another decision has answered this request already. */
public final class KeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String by;

    public KeyTaken(String by) {
        super("decision `" + by + "` has answered this request already", null, false, false);
        this.by = by;
    }

    /** The id of that decision. */
    public String by() {
        return by;
    }
}
