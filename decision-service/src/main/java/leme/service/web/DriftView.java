package leme.service.web;

import leme.api.model.Drift;
import leme.api.model.DriftInterval;
import leme.api.model.DriftReading;
import leme.service.drift.DriftReport;
import leme.service.drift.Reading;

/** How live traffic stands, as the contract gives it. */
final class DriftView {

    private DriftView() {}

    static leme.api.model.DriftReport of(DriftReport report) {
        return new leme.api.model.DriftReport()
                .drift(Same.as(Drift.class, report.drift()))
                .model(report.model())
                .settled(report.settled())
                .looked(report.looked())
                .dropped(report.dropped())
                .asOf(report.asOf())
                .readings(report.readings().stream().map(DriftView::reading).toList());
    }

    private static DriftReading reading(Reading reading) {
        var interval = reading.interval();
        return new DriftReading()
                .kind(Same.as(DriftReading.KindEnum.class, reading.kind()))
                .model(reading.model())
                .measure(reading.measure())
                .drift(Same.as(Drift.class, reading.drift()))
                .value(reading.value())
                .count(reading.count())
                .chance(reading.chance())
                .interval(
                        interval == null
                                ? null
                                : new DriftInterval().low(interval.low()).high(interval.high()))
                .error(reading.error())
                .reference(Same.orNone(DriftReading.ReferenceEnum.class, reading.against()));
    }
}
