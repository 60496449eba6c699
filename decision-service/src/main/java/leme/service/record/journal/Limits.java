package leme.service.record.journal;

/**
 * How much the journal holds.
 *
 * @param waiting decisions that wait for the disk, 1 or more
 * @param batch decisions in one commit, 1 or more
 * @param pending decisions not yet shipped, 1 or more
 * @param kept decisions already shipped but kept, to answer repeated requests while Postgres is away, 0 or more
 * @param bytes of the file, 1 MiB or more
 */
public record Limits(int waiting, int batch, int pending, int kept, long bytes) {

    /** An hour without Postgres at 50 decisions a second. */
    public static final Limits DEFAULT = new Limits(4_096, 256, 200_000, 20_000, 2L << 30);

    private static final long LEAST_BYTES = 1L << 20;

    public Limits {
        if (waiting < 1 || batch < 1 || pending < 1 || kept < 0 || bytes < LEAST_BYTES) {
            throw new IllegalArgumentException("journal limits `waiting " + waiting + ", batch " + batch + ", pending "
                    + pending + ", kept " + kept + ", bytes " + bytes
                    + "`: give 1 or more of each, 0 or more kept, and 1 MiB or more");
        }
    }
}
