package leme.models.offpolicy;

import java.util.List;
import leme.models.statistic.Bootstrap;
import leme.models.statistic.EmpiricalBernstein;
import leme.models.statistic.Interval;
import leme.models.statistic.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is worth a logged action, and how surely.
 *
 * @param bootstrap percentile interval
 * @param bernstein interval that holds at every sample size; null where the estimator is not a mean
 */
public record Estimate(
        Estimator estimator,
        double value,
        Interval bootstrap,
        @Nullable Interval bernstein) {

    /** With bounds as seen. */
    public static Estimate of(Estimator estimator, Evidence evidence, Bootstrap bootstrap) {
        return of(estimator, evidence, Bounds.seen(evidence), bootstrap);
    }

    /** With stated bounds; rows are taken for independent of each other. */
    public static Estimate of(Estimator estimator, Evidence evidence, Bounds bounds, Bootstrap bootstrap) {
        Terms terms = estimator.terms(evidence);
        return new Estimate(
                estimator,
                terms.value(),
                bootstrap.of(List.of(terms)).interval(0),
                bernstein(estimator, terms, bounds, bootstrap.level()));
    }

    private static @Nullable Interval bernstein(Estimator estimator, Terms terms, Bounds bounds, double level) {
        if (estimator == Estimator.SNIPS) {
            return null;
        }
        Interval range = bounds.of(estimator);
        return EmpiricalBernstein.of(terms.numerators(), range.low(), range.high(), level);
    }
}
