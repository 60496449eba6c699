package leme.models.statistic;

/**
 * An interval of a mean that holds for every sample size, not only in the limit, and is narrow where the variance is
 * small: A. Maurer and M. Pontil, "Empirical Bernstein bounds and sample variance penalization", COLT 2009, theorem 4.
 *
 * <p>It supposes independent values whose range is known beforehand. Conservative: expect it to be several times as wide
 * as a bootstrap.
 */
public final class EmpiricalBernstein {

    private EmpiricalBernstein() {}

    /**
     * Two-sided, half of the error to either side.
     *
     * @param low least value there can be
     * @param high greatest value there can be
     * @param level confidence, in (0, 1)
     */
    public static Interval of(double[] values, double low, double high, double level) {
        Moments moments = Moments.of(values);
        if (moments.count() < 2) {
            return Interval.UNKNOWN;
        }
        double log = Math.log(4 / (1 - level));
        double halfWidth = Math.sqrt(2 * moments.variance() * log / moments.count())
                + 7 * (high - low) * log / (3 * (moments.count() - 1));
        return new Interval(Math.max(low, moments.mean() - halfWidth), Math.min(high, moments.mean() + halfWidth));
    }
}
