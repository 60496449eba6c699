package leme.engine.preview;

/**
 * How many decisions have something under each bundle.
 *
 * @param before under the one in force
 * @param after under the other
 * @param kept under both, in the same decision
 */
public record Volume(long before, long after, long kept) {

    static final Volume NONE = new Volume(0, 0, 0);

    Volume plus(boolean was, boolean is) {
        return new Volume(before + (was ? 1 : 0), after + (is ? 1 : 0), kept + (was && is ? 1 : 0));
    }

    /** Decisions that have it now and had it not. */
    public long gained() {
        return after - kept;
    }

    /** Decisions that had it and have it no more. */
    public long lost() {
        return before - kept;
    }
}
