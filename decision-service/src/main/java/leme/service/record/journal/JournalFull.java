package leme.service.record.journal;

/** The journal takes no more: decisions come faster than the disk keeps them, or the record has been away too long. */
public final class JournalFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalFull(String message) {
        super(message, null, false, false);
    }
}
