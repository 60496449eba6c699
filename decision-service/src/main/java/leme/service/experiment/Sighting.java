package leme.service.experiment;

import java.time.Instant;
import java.util.List;
import leme.engine.experiment.Assigned;

/**
 * A decision, as experiments look at it.
 *
 * @param assigned arms of its customer; empty where the decision names no experiment that is asked for
 * @param reports outcomes of it
 */
public record Sighting(
        String decisionId, String customerKey, Instant at, List<Assigned> assigned, List<Report> reports) {

    public Sighting {
        assigned = List.copyOf(assigned);
        reports = List.copyOf(reports);
    }
}
