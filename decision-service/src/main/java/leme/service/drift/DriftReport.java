package leme.service.drift;

import java.util.Comparator;
import java.util.List;
import leme.models.drift.Drift;

/**
 * How live traffic of this replica stands against its reference.
 *
 * @param model version of the trained propensities that decide
 * @param settled whether every signal that was seen has its reference; those without are only collected
 * @param looked decisions looked at since the start
 * @param dropped decisions left out because too many waited
 */
public record DriftReport(String model, boolean settled, long looked, long dropped, List<Reading> readings) {

    public DriftReport {
        readings = List.copyOf(readings);
    }

    /** The worst of all. */
    public Drift drift() {
        return readings.stream()
                .map(Reading::drift)
                .max(Comparator.naturalOrder())
                .orElse(Drift.STABLE);
    }
}
