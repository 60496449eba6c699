package leme.service.bundle;

/** Where bundles are kept for later: a decision names its bundle forever, so the bundle must outlive the process. */
@FunctionalInterface
public interface Archive {

    /** Keeps nothing. */
    Archive NONE = deployed -> {};

    /**
     * Keeps a bundle durably on this machine, and sees to it that the record gets it. Called before it decides, off the
     * event loop. Never throws: a bundle that cannot be kept is told to the operator, and decides all the same.
     */
    void keep(Deployed deployed);
}
