package leme.service.drift;

import java.util.List;
import leme.models.drift.Bins;
import leme.models.drift.CalibrationWindow;
import leme.models.drift.OutcomeShift;
import leme.models.drift.Reference;
import leme.models.drift.Value;
import leme.models.propensity.ProfileMeasures;

/** What came of propensities, held against what they promised and against the rate there was. */
final class Outcomes {

    private Outcomes() {}

    /** How they stand; the rate only where there is one to compare with. */
    static List<Reading> readings(ModelCounts propensities, CalibrationWindow window) {
        var calibration = Reading.of(propensities.model(), window);
        return propensities
                .reference(ProfileMeasures.RESPONSE_RATE)
                .map(before -> List.of(calibration, shifted(propensities, before, window)))
                .orElse(List.of(calibration));
    }

    private static Reading shifted(ModelCounts propensities, Reference before, CalibrationWindow window) {
        long hits = before.counts().get(before.bin(Value.of(true)));
        return Reading.of(
                propensities.model(),
                propensities.against(ProfileMeasures.RESPONSE_RATE),
                OutcomeShift.ofRates(hits, before.total(), window.observed(), window.count()),
                window.count());
    }

    /** The rate of a window, as a reference. */
    static Reference reference(CalibrationWindow window) {
        return new Reference(
                ProfileMeasures.RESPONSE_RATE,
                new Bins(List.of(1.0)),
                List.of(window.count() - window.observed(), window.observed(), 0L),
                List.of("false", "true"));
    }
}
