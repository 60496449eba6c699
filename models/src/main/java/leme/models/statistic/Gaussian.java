package leme.models.statistic;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Intervals of means by the central limit theorem. */
public final class Gaussian {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Gaussian() {}

    /**
     * The number of standard errors to either side.
     *
     * @param level confidence, in (0, 1), e.g. .95
     */
    public static double reach(double level) {
        return STANDARD.inverseCumulativeProbability((1 + level) / 2);
    }

    /** Around an estimate with a standard error. */
    public static Interval interval(double estimate, double standardError, double level) {
        return Double.isFinite(standardError)
                ? Interval.around(estimate, reach(level) * standardError)
                : Interval.UNKNOWN;
    }
}
