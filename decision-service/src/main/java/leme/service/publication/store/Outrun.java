package leme.service.publication.store;

/** Somebody wrote to the ledger first: read it again and judge again. */
public final class Outrun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Outrun(Throwable cause) {
        super("the ledger has grown meanwhile", cause);
    }
}
