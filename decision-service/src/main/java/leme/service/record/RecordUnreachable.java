package leme.service.record;

/** The record could not be asked in time: it is away, overloaded or cut off. Trying again later may help. */
public final class RecordUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
