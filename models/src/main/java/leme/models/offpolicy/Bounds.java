package leme.models.offpolicy;

import java.util.stream.DoubleStream;
import leme.models.statistic.Interval;

/**
 * Between what rewards and weights can lie: what an empirical-Bernstein interval has to be told.
 *
 * @param least reward
 * @param most reward
 * @param weight largest importance weight
 */
public record Bounds(double least, double most, double weight) {

    /**
     * Those that were seen. Where rewards or weights beyond them are possible, state them instead: the guarantee holds
     * for bounds known beforehand.
     */
    public static Bounds seen(Evidence evidence) {
        return new Bounds(
                DoubleStream.of(evidence.rewards()).min().orElse(0),
                DoubleStream.of(evidence.rewards()).max().orElse(0),
                DoubleStream.of(evidence.weights()).max().orElse(0));
    }

    double range() {
        return most - least;
    }

    /**
     * Of the terms of an estimator that is a mean; the model is taken to expect rewards within the bounds. The term of a
     * doubly robust estimator is an expectation and a weighed residual, each at its worst.
     */
    public Interval of(Estimator estimator) {
        return switch (estimator) {
            case IPS, SNIPS -> new Interval(Math.min(0, weight * least), Math.max(0, weight * most));
            case DIRECT -> new Interval(least, most);
            case DOUBLY_ROBUST, SWITCH_DOUBLY_ROBUST -> new Interval(least - weight * range(), most + weight * range());
        };
    }
}
