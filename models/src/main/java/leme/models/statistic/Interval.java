package leme.models.statistic;

/**
 * Where a quantity lies, at a confidence its maker states.
 *
 * @param low may be −∞
 * @param high at least {@code low}; may be +∞
 */
public record Interval(double low, double high) {

    /** Says nothing. */
    public static final Interval UNKNOWN = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval from `" + low + "` to `" + high + "`");
        }
    }

    /** The same way to either side. */
    public static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Whether all of it lies above a bar. */
    public boolean clears(double bar) {
        return low > bar;
    }

    /** Whether zero is not in it: a difference that is there. */
    public boolean isAwayFromZero() {
        return !contains(0);
    }

    public double halfWidth() {
        return (high - low) / 2;
    }
}
