package leme.models.training;

/** Told how far a training has come; called from the training thread. */
@FunctionalInterface
public interface Progress {

    /** So many of so many steps of a kind are done. */
    void step(String what, int done, int of);

    /** Listens to nothing. */
    static Progress silent() {
        return (what, done, of) -> {};
    }
}
