package leme.service.experiment;

import leme.models.experiment.ExperimentReport;
import leme.rules.catalogue.Trial;

/**
 * What may be said of an experiment now.
 *
 * @param decisions looked at
 * @param young customers whose time is not over
 * @param switched customers seen in two arms, or in one that is no more
 * @param absent customers whom a request of theirs protects
 */
public record TrialReport(
        Trial trial, ExperimentReport report, long decisions, long young, long switched, long absent) {}
