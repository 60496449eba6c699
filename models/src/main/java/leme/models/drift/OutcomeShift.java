package leme.models.drift;

import leme.models.statistic.Gaussian;
import leme.models.statistic.Interval;
import leme.models.statistic.Moments;

/**
 * How the mean outcome changed from a reference window to a recent one.
 *
 * @param relative change over the reference's mean; the change itself where that is 0
 * @param interval 99 % interval of it, the reference's mean taken as known
 */
public record OutcomeShift(double relative, Interval interval) {

    private static final double LEVEL = 0.99;
    private static final long FEWEST = 30;

    /** Compares two windows by count, mean and variance (B. L. Welch, Biometrika 1947). */
    public static OutcomeShift of(Moments reference, Moments recent) {
        double scale = reference.mean() == 0 ? 1 : Math.abs(reference.mean());
        double change = (recent.mean() - reference.mean()) / scale;
        boolean enough = Math.min(reference.count(), recent.count()) >= FEWEST;
        double error = Math.hypot(reference.standardError(), recent.standardError()) / scale;
        return new OutcomeShift(change, enough ? Gaussian.interval(change, error, LEVEL) : Interval.UNKNOWN);
    }

    /** Of rates: how many of how many, then and now. */
    public static OutcomeShift ofRates(long referenceHits, long reference, long recentHits, long recent) {
        return of(rate(referenceHits, reference), rate(recentHits, recent));
    }

    /** Worried where zero is excluded: to watch beyond a tenth, an alert beyond a quarter. */
    public Drift drift() {
        double apart = Math.abs(relative);
        if (interval.contains(0) || apart <= 0.1) {
            return Drift.STABLE;
        }
        return apart <= 0.25 ? Drift.WATCH : Drift.ALERT;
    }

    private static Moments rate(long hits, long count) {
        double rate = count == 0 ? 0 : hits / (double) count;
        return new Moments(count, rate, rate * (1 - rate));
    }
}
