package leme.models.offpolicy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import leme.models.statistic.Moments;

/**
 * How much of a log is about what a policy would do.
 *
 * @param rows logged actions
 * @param rewarded rows whose reward is not the commonest one of their action (clicks, purchases): where actions cost
 *     something, what is common differs between them
 * @param effectiveSampleSize (Σ w)² / Σ w²: rows of its own log that would be as telling (L. Kish, "Survey Sampling", 1965)
 * @param meanWeight 1 where selection probabilities are right
 * @param meanWeightError standard error of that
 * @param largestWeight of a single row
 * @param largestShare part of all weight that the heaviest row has, 0 to 1
 * @param clipped share of all weight on rows above {@link #CLIP}: what a clipping estimator would lose
 * @param unsupported share of the policy's choices that the log never shows, 0 to 1
 */
public record Overlap(
        int rows,
        int rewarded,
        double effectiveSampleSize,
        double meanWeight,
        double meanWeightError,
        double largestWeight,
        double largestShare,
        double clipped,
        double unsupported) {

    /** Weights above this are usually clipped; here they are only counted. */
    public static final double CLIP = 20;

    /** Measures a policy on a log. */
    public static Overlap of(Evidence evidence, double unsupported) {
        Moments weights = Moments.of(evidence.weights());
        double sum = 0;
        double squares = 0;
        double largest = 0;
        double beyond = 0;
        for (double weight : evidence.weights()) {
            sum += weight;
            squares += weight * weight;
            largest = Math.max(largest, weight);
            beyond += weight > CLIP ? weight : 0;
        }
        return new Overlap(
                evidence.rows(),
                rewarded(evidence.rewards()),
                squares == 0 ? 0 : sum * sum / squares,
                weights.mean(),
                weights.standardError(),
                largest,
                sum == 0 ? 0 : largest / sum,
                sum == 0 ? 0 : beyond / sum,
                unsupported);
    }

    /** The same, with the rewarded rows of a log counted action by action. */
    public Overlap rewardedIn(List<Logged> log) {
        int count = log.stream().collect(Collectors.groupingBy(Logged::action)).values().stream()
                .mapToInt(alike ->
                        rewarded(alike.stream().mapToDouble(Logged::reward).toArray()))
                .sum();
        return new Overlap(
                rows,
                count,
                effectiveSampleSize,
                meanWeight,
                meanWeightError,
                largestWeight,
                largestShare,
                clipped,
                unsupported);
    }

    /** Share of a policy's choices on a log's occasions that fall on actions which the log never shows. */
    public static double unsupported(List<Logged> log, Policy policy) {
        var shown = new HashSet<Integer>();
        log.forEach(row -> shown.add(row.action()));
        double missed = 0;
        for (Logged row : log) {
            double[] chances = policy.chances(row.occasion());
            for (int action = 0; action < chances.length; action++) {
                missed += shown.contains(action) ? 0 : chances[action];
            }
        }
        return log.isEmpty() ? 0 : missed / log.size();
    }

    /** All that should make a reader doubt the estimates, gravest first. */
    public List<Caution> cautions() {
        var cautions = new ArrayList<Caution>();
        for (Caution.Kind kind : Caution.Kind.values()) {
            Caution caution = kind.of(this);
            if (kind.isGiven(caution)) {
                cautions.add(caution);
            }
        }
        return cautions;
    }

    private static int rewarded(double[] rewards) {
        double common = Commonest.of(rewards);
        int other = 0;
        for (double reward : rewards) {
            other += reward == common ? 0 : 1;
        }
        return other;
    }
}
