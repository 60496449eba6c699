package leme.service.experiment;

import java.time.Instant;
import leme.models.experiment.ExperimentReport;
import leme.rules.catalogue.Trial;
import leme.rules.catalogue.Trial.Phase;

/**
 * What may be said of an experiment now.
 *
 * @param since customers who came in from then on count
 * @param phase whether it had not begun, ran or was over when it was asked about
 * @param decisions that could have been another one in another arm
 * @param young customers whose time is not over
 * @param switched customers seen in two arms, or in one that is no more
 * @param absent customers whom a request of theirs protects
 */
public record TrialReport(
        Trial trial,
        Instant since,
        Phase phase,
        ExperimentReport report,
        long decisions,
        long young,
        long switched,
        long absent) {}
