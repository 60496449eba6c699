package leme.service.drift;

import leme.models.drift.CalibrationWindow;
import leme.models.drift.Drift;
import leme.models.drift.OutcomeShift;
import leme.models.drift.Stability;
import leme.models.statistic.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands.
 *
 * @param measure its name, e.g. {@code tenureMonths}
 * @param value population stability index; observed over expected; or relative change of the rate
 * @param count what it rests on
 * @param chance what an index does not exceed by chance alone; null for the others
 * @param interval 99 % interval; null for an index, and where too little is known
 * @param error expected calibration error; null for all but calibration
 */
public record Reading(
        Kind kind,
        String measure,
        Drift drift,
        double value,
        long count,
        @Nullable Double chance,
        @Nullable Interval interval,
        @Nullable Double error) {

    /** What is compared. */
    public enum Kind {
        STABILITY,
        CALIBRATION,
        OUTCOME
    }

    static Reading of(Signal signal, Stability stability, long count) {
        return new Reading(
                Kind.STABILITY,
                signal.measure(),
                stability.drift(),
                stability.index(),
                count,
                finite(stability.chance()),
                null,
                null);
    }

    static Reading of(CalibrationWindow window) {
        return new Reading(
                Kind.CALIBRATION,
                "propensity",
                window.drift(),
                window.ratio(),
                window.count(),
                null,
                known(window.ratioInterval()),
                window.error());
    }

    static Reading of(OutcomeShift shift, long count) {
        return new Reading(
                Kind.OUTCOME,
                "responseRate",
                shift.drift(),
                shift.relative(),
                count,
                null,
                known(shift.interval()),
                null);
    }

    /** By which logs and metrics tell it from others. */
    String key() {
        return kind + " " + measure;
    }

    private static @Nullable Interval known(Interval interval) {
        return Double.isInfinite(interval.low()) ? null : interval;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
