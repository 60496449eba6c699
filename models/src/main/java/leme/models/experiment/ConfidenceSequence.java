package leme.models.experiment;

import leme.models.statistic.Interval;
import leme.models.statistic.Moments;

/**
 * Intervals that hold at all times at once, so that one may look whenever one likes and stop when one has seen enough:
 * the asymptotic confidence sequence of I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy and A. Ramdas, "Time-uniform
 * central limit theory and asymptotic confidence sequences", Annals of Statistics 2024 (theorem 2.2), the mixture
 * of S. R. Howard et al., Annals of Statistics 2021. It is also what the mixture sequential probability ratio test
 * of R. Johari et al., "Always valid inference", Operations Research 2022, inverts to.
 *
 * @param level confidence over all times together, in (0, 1)
 * @param tightest number of units at which the interval is to be as tight as it can be; above 0. It must not be chosen
 *     by looking at the outcomes
 */
public record ConfidenceSequence(double level, long tightest) {

    /** Before so many units an arm the central limit has not set in, and nothing is said. */
    public static final int EARLIEST = 100;

    public ConfidenceSequence {
        if (!(level > 0 && level < 1) || tightest < 1) {
            throw new IllegalArgumentException("level `" + level + "`, tightest at `" + tightest + "` units");
        }
    }

    /** Of the mean of one sample. */
    public Interval mean(Moments sample) {
        return sample.count() < EARLIEST
                ? Interval.UNKNOWN
                : Interval.around(sample.mean(), halfWidth(sample.count(), sample.variance()));
    }

    /**
     * Of one arm's mean minus another's. Units arrive in both at shares that do not change, as {@link Assignment} deals
     * them: the difference is then the mean of a pseudo-outcome of every unit, centred on the arms' means (the paper's
     * section 3), with variance n·(s²/n of one + s²/n of the other).
     */
    public Interval difference(Moments one, Moments other) {
        return known(one, other)
                ? Interval.around(one.mean() - other.mean(), halfWidth(count(one, other), variance(one, other)))
                : Interval.UNKNOWN;
    }

    /** How surprising the difference would be if there were none, at any time: rejects as the interval does. In (0, 1]. */
    public double pValue(Moments one, Moments other) {
        double variance = variance(one, other);
        if (!known(one, other) || variance == 0) {
            return 1;
        }
        double n = count(one, other);
        double mixed = n * rho2() + 1;
        double squared = (one.mean() - other.mean()) * (one.mean() - other.mean());
        double logEvidence = n * n * rho2() * squared / (2 * variance * mixed) - Math.log(mixed) / 2;
        return Math.min(1, Math.exp(-logEvidence));
    }

    private static boolean known(Moments one, Moments other) {
        return Math.min(one.count(), other.count()) >= EARLIEST;
    }

    private static long count(Moments one, Moments other) {
        return one.count() + other.count();
    }

    private static double variance(Moments one, Moments other) {
        return count(one, other) * (one.variance() / one.count() + other.variance() / other.count());
    }

    private double halfWidth(double n, double variance) {
        double mixed = n * rho2() + 1;
        return Math.sqrt(variance * 2 * mixed / (n * n * rho2()) * Math.log(Math.sqrt(mixed) / (1 - level)));
    }

    /** The square of the paper's ρ, optimised for {@code tightest} units (its appendix B.2). */
    private double rho2() {
        double log = -2 * Math.log(1 - level);
        return (log + Math.log(log + 1)) / tightest;
    }
}
