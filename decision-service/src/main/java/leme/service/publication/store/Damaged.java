package leme.service.publication.store;

/** What is stored under a digest has another: nothing is built from it. */
public final class Damaged extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public Damaged(String kind, String digestOrVersion, Throwable cause) {
        super(
                "what the record holds as " + kind + " `" + digestOrVersion + "` is damaged: " + cause.getMessage()
                        + ". Restore it from a backup; until then, publish another version",
                cause);
    }
}
