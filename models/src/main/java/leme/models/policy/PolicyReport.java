package leme.models.policy;

import java.util.List;
import java.util.Map;
import leme.models.offpolicy.Caution;
import leme.models.offpolicy.Estimate;
import leme.models.offpolicy.Overlap;
import leme.models.offpolicy.slate.SlateEstimator;
import leme.models.statistic.Interval;

/**
 * What policies are worth, judged on rows that they were not learned from.
 *
 * @param data names of the files
 * @param leftOut lines of the files that say nothing of other policies, because nothing was left to chance
 * @param shown actions in the lines of the file judged on; more than rows where answers are judged as a whole
 * @param rows judged
 * @param decisions judged; fewer than rows where several actions were shown
 * @param level confidence of every interval
 * @param selections of the learner, one a fold
 * @param standings every policy, in the order of {@link Contender.Kind}
 * @param differences every pair
 * @param estimates of the candidate, by every estimator
 * @param slates of the candidate, where several actions were shown; else empty
 * @param overlap of the candidate with the log
 * @param choices of the candidate: share of occasions by action
 */
public record PolicyReport(
        List<String> data,
        int leftOut,
        int shown,
        int rows,
        int decisions,
        double level,
        long seed,
        List<Selection> selections,
        List<Standing> standings,
        List<Difference> differences,
        List<Estimate> estimates,
        List<SlateEstimate> slates,
        Overlap overlap,
        List<Caution> cautions,
        Map<String, Double> choices,
        Recommendation recommendation) {

    /** What a whole decision of the candidate is worth: the sum of its slots. */
    public record SlateEstimate(SlateEstimator estimator, double value, Interval bootstrap) {}

    /** A policy's line. */
    public Standing standing(Contender.Kind kind) {
        return standings.stream()
                .filter(each -> each.contender().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The line of a pair. */
    public Difference difference(Contender.Kind one, Contender.Kind other) {
        return differences.stream()
                .filter(each -> each.one().kind() == one && each.other().kind() == other)
                .findFirst()
                .orElseThrow();
    }
}
