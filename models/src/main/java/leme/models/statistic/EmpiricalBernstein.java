package leme.models.statistic;

import java.util.stream.DoubleStream;

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
     * @param low least value there can be; a value below it takes its place
     * @param high greatest value there can be; a value above it takes its place
     * @param level confidence, in (0, 1)
     */
    public static Interval of(double[] values, double low, double high, double level) {
        Moments moments = Moments.of(values);
        if (moments.count() < 2) {
            return Interval.UNKNOWN;
        }
        double least = Math.min(low, DoubleStream.of(values).min().orElse(low));
        double most = Math.max(high, DoubleStream.of(values).max().orElse(high));
        double log = Math.log(4 / (1 - level));
        double halfWidth = Math.sqrt(2 * moments.variance() * log / moments.count())
                + 7 * (most - least) * log / (3 * (moments.count() - 1));
        return new Interval(Math.max(least, moments.mean() - halfWidth), Math.min(most, moments.mean() + halfWidth));
    }
}
