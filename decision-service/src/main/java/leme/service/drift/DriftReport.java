package leme.service.drift;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import leme.models.drift.Drift;
import org.jspecify.annotations.Nullable;

/**
 * How live traffic of all replicas stands against its references.
 *
 * @param model version of the trained propensities in force
 * @param settled whether every measure that was seen has its reference; those without are only collected
 * @param looked decisions this replica looked at since its start
 * @param dropped decisions it left out because too many waited
 * @param asOf when all replicas' counts were last put together; null while they never were
 */
public record DriftReport(
        String model,
        boolean settled,
        long looked,
        long dropped,
        @Nullable Instant asOf,
        List<Reading> readings) {

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
