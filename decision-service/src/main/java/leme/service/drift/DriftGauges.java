package leme.service.drift;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.Function;
import leme.service.drift.Reading.Kind;
import leme.service.telemetry.Measure;
import org.jspecify.annotations.Nullable;

/** Readings as metrics; those of a model that no longer decides go away with it. */
final class DriftGauges {

    private final MultiGauge verdict;
    private final MultiGauge psi;
    private final MultiGauge calibration;
    private final MultiGauge error;
    private final MultiGauge outcome;

    DriftGauges(MeterRegistry meters) {
        verdict = MultiGauge.builder(Measure.DRIFT_VERDICT.id()).register(meters);
        psi = MultiGauge.builder(Measure.DRIFT_PSI.id()).register(meters);
        calibration = MultiGauge.builder(Measure.DRIFT_CALIBRATION.id()).register(meters);
        error = MultiGauge.builder(Measure.DRIFT_ERROR.id()).register(meters);
        outcome = MultiGauge.builder(Measure.DRIFT_OUTCOME.id()).register(meters);
    }

    void show(List<Reading> readings) {
        verdict.register(
                rows(readings, null, reading -> (double) reading.drift().ordinal()), true);
        psi.register(rows(readings, Kind.STABILITY, Reading::value), true);
        calibration.register(rows(readings, Kind.CALIBRATION, Reading::value), true);
        error.register(rows(readings, Kind.CALIBRATION, DriftGauges::error), true);
        outcome.register(rows(readings, Kind.OUTCOME, Reading::value), true);
    }

    private static double error(Reading reading) {
        return reading.error() == null ? Double.NaN : reading.error();
    }

    /** Rows of one kind; of all, where none is named, and then the kind is a tag. */
    private static List<Row<?>> rows(List<Reading> readings, @Nullable Kind only, Function<Reading, Double> value) {
        return readings.stream()
                .filter(reading -> only == null || reading.kind() == only)
                .<Row<?>>map(reading -> Row.of(tags(reading, only == null), value.apply(reading)))
                .toList();
    }

    private static Tags tags(Reading reading, boolean withKind) {
        var tags = Tags.of("measure", reading.measure(), "model", Reading.named(reading.model()));
        return withKind ? tags.and("kind", reading.kind().name()) : tags;
    }
}
