package leme.cli;

/** A command that could not do its work: one line that says why, and one that says what may help. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public Failure(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public Failure(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What to do, in the reader's language. */
    public String remedy() {
        return remedy;
    }
}
