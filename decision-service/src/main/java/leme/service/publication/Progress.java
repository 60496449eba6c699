package leme.service.publication;

/** Told how far a check has come. */
@FunctionalInterface
public interface Progress {

    Progress UNHEARD = (step, done, total) -> {};

    /**
     * A step was reached.
     *
     * @param step in one word, e.g. {@code compile}
     * @param done of it
     * @param total of it, 1 or more
     */
    void at(String step, int done, int total);
}
