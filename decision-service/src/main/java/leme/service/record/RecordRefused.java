package leme.service.record;

/** The record will never accept what it was given, however often it is asked. */
public final class RecordRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
