package leme.service.drift;

import leme.models.drift.CalibrationWindow;
import leme.models.drift.Drift;
import leme.models.drift.OutcomeShift;
import leme.models.drift.Stability;
import leme.models.propensity.ProfileMeasures;
import leme.models.statistic.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands.
 *
 * @param model version of the model it is about
 * @param measure its name, e.g. {@code tenureMonths}
 * @param value population stability index; observed over expected; or relative change of the rate
 * @param count what it rests on
 * @param chance what an index does not exceed by chance alone; null for the others
 * @param interval 99 % interval; null for an index, and where too little is known
 * @param against where what it is compared with is from; null for calibration, which is compared with one
 * @param error expected calibration error; null for all but calibration
 */
public record Reading(
        Kind kind,
        String model,
        String measure,
        Drift drift,
        double value,
        long count,
        @Nullable Double chance,
        @Nullable Interval interval,
        @Nullable Double error,
        @Nullable Against against) {

    private static final int DIGITS = 12;

    /** What is compared. */
    public enum Kind {
        STABILITY,
        CALIBRATION,
        OUTCOME
    }

    /** Where a reference is from. */
    public enum Against {
        /** The rows that the model was trained on. */
        TRAINING,
        /** The first values seen after the model began to decide: its file does not say what training looked like. */
        FIRST_VALUES
    }

    static Reading of(String model, String measure, Against against, Stability stability, long count) {
        return new Reading(
                Kind.STABILITY,
                model,
                measure,
                stability.drift(),
                stability.index(),
                count,
                finite(stability.chance()),
                null,
                null,
                against);
    }

    static Reading of(String model, CalibrationWindow window) {
        return new Reading(
                Kind.CALIBRATION,
                model,
                ProfileMeasures.PROPENSITY,
                window.drift(),
                window.ratio(),
                window.count(),
                null,
                known(window.ratioInterval()),
                window.error(),
                null);
    }

    static Reading of(String model, Against against, OutcomeShift shift, long count) {
        return new Reading(
                Kind.OUTCOME,
                model,
                ProfileMeasures.RESPONSE_RATE,
                shift.drift(),
                shift.relative(),
                count,
                null,
                known(shift.interval()),
                null,
                against);
    }

    /** By which logs tell it from others. */
    String key() {
        return kind + " " + measure + " " + model;
    }

    /** As people name a model: by the first twelve digits of its digest. */
    static String named(String model) {
        return model.substring(0, Math.min(DIGITS, model.length()));
    }

    private static @Nullable Interval known(Interval interval) {
        return Double.isInfinite(interval.low()) ? null : interval;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
