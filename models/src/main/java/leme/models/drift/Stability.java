package leme.models.drift;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The population stability index of a window: Σ (p − q)·ln(p/q) over bins, p in the window, q in the reference; 0 where
 * nothing changed. Thresholds are the customary ones (N. Siddiqi, "Credit Risk Scorecards", 2006).
 *
 * <p>Of two samples of one distribution the index is about (1/n + 1/m)·χ² with bins − 1 degrees of freedom (B. Yurdakul,
 * "Statistical properties of population stability index", 2018): what chance alone may give is not called drift.
 *
 * @param index 0 or more
 * @param chance what chance alone exceeds once in a thousand windows
 */
public record Stability(double index, double chance) {

    public static final double WATCH = 0.1;
    public static final double ALERT = 0.25;

    private static final double SELDOM = 0.001;
    /** Added to every bin, so that an empty one is rare, not impossible. */
    private static final double SMOOTHING = 0.5;

    /**
     * Of counts in the same bins.
     *
     * @param reference one count a bin
     * @param recent as many
     */
    public static Stability of(long[] reference, long[] recent) {
        if (reference.length != recent.length || reference.length < 2) {
            throw new IllegalArgumentException(
                    "`" + recent.length + "` bins against `" + reference.length + "` of the reference");
        }
        double of = Arrays.stream(reference).sum();
        double in = Arrays.stream(recent).sum();
        if (of == 0 || in == 0) {
            return new Stability(0, Double.POSITIVE_INFINITY);
        }
        double index = 0;
        int used = 0;
        for (int bin = 0; bin < reference.length; bin++) {
            if (reference[bin] + recent[bin] > 0) {
                double q = share(reference[bin], of, reference.length);
                double p = share(recent[bin], in, reference.length);
                index += (p - q) * Math.log(p / q);
                used++;
            }
        }
        return new Stability(index, chance(used, of, in));
    }

    public Drift drift() {
        if (index <= chance || index < WATCH) {
            return Drift.STABLE;
        }
        return index < ALERT ? Drift.WATCH : Drift.ALERT;
    }

    private static double share(long count, double all, int bins) {
        return (count + SMOOTHING) / (all + SMOOTHING * bins);
    }

    private static double chance(int bins, double reference, double recent) {
        return bins < 2
                ? 0
                : (1 / reference + 1 / recent)
                        * ChiSquaredDistribution.of(bins - 1).inverseSurvivalProbability(SELDOM);
    }
}
