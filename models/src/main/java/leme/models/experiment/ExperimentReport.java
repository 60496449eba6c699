package leme.models.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leme.models.statistic.Interval;
import leme.models.statistic.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of an experiment now; valid at whichever time it is asked.
 *
 * @param control arm that the others are compared with
 * @param level confidence over all times and all arms together
 * @param tightest number of units at which intervals are as tight as they can be
 * @param history null where not every unit has one
 */
public record ExperimentReport(
        String control,
        double level,
        long tightest,
        SampleRatio sampleRatio,
        @Nullable Cuped history,
        List<ArmResult> arms,
        List<Effect> effects) {

    /**
     * An arm.
     *
     * @param mean reward a unit
     */
    public record ArmResult(String arm, long units, double mean, Interval interval) {}

    /**
     * An arm's mean minus the control's.
     *
     * @param pValue valid at all times, for this arm alone
     * @param adjusted the difference less what history foretold; null without history
     */
    public record Effect(
            String arm,
            double difference,
            Interval interval,
            double pValue,
            @Nullable Adjusted adjusted) {

        /** The interval to go by: the adjusted one where there is history. */
        public Interval best() {
            return adjusted == null ? interval : adjusted.interval();
        }
    }

    /** A difference after CUPED. */
    public record Adjusted(double difference, Interval interval, double pValue) {}

    /**
     * Compares every arm with the control.
     *
     * @param arms what was meant; an arm of the outcomes that is not among them is refused
     * @param control one of the arms
     * @param level e.g. .95; shared among the comparisons (Bonferroni)
     * @param tightest see {@link ConfidenceSequence}
     */
    public static ExperimentReport of(
            List<UnitOutcome> outcomes, List<Assignment.Arm> arms, String control, double level, long tightest) {
        List<String> names = arms.stream().map(Assignment.Arm::name).toList();
        Map<String, List<UnitOutcome>> byArm = byArm(outcomes, names, control);
        var shared = new ConfidenceSequence(1 - (1 - level) / Math.max(1, names.size() - 1), tightest);
        Cuped history = history(outcomes);
        var counts = new LinkedHashMap<String, Long>();
        byArm.forEach((arm, own) -> counts.put(arm, (long) own.size()));
        var results = new ArrayList<ArmResult>();
        var effects = new ArrayList<Effect>();
        for (String name : names) {
            Moments plain = plain(byArm, name);
            results.add(new ArmResult(
                    name, plain.count(), plain.mean(), new ConfidenceSequence(level, tightest).mean(plain)));
            if (!name.equals(control)) {
                effects.add(effect(byArm, name, control, shared, history));
            }
        }
        return new ExperimentReport(control, level, tightest, SampleRatio.of(counts, arms), history, results, effects);
    }

    /** As {@link #of} with arms that were meant to be alike, named by the outcomes; the control is told by its name. */
    public static List<Assignment.Arm> armsAlike(List<UnitOutcome> outcomes) {
        return SampleRatio.alike(
                outcomes.stream().map(UnitOutcome::arm).distinct().sorted().toList());
    }

    private static Map<String, List<UnitOutcome>> byArm(
            List<UnitOutcome> outcomes, List<String> names, String control) {
        if (!names.contains(control)) {
            throw new IllegalArgumentException("there is no arm `" + control + "` among `" + String.join("`, `", names)
                    + "`. Maybe name the control with --control.");
        }
        var byArm = new LinkedHashMap<String, List<UnitOutcome>>();
        names.forEach(name -> byArm.put(name, new ArrayList<>()));
        for (UnitOutcome outcome : outcomes) {
            List<UnitOutcome> own = byArm.get(outcome.arm());
            if (own == null) {
                throw new IllegalArgumentException("unit `" + outcome.unit() + "` is in arm `" + outcome.arm()
                        + "`, which is not among `" + String.join("`, `", names) + "`. Maybe give it a share.");
            }
            own.add(outcome);
        }
        return byArm;
    }

    private static Effect effect(
            Map<String, List<UnitOutcome>> byArm,
            String arm,
            String control,
            ConfidenceSequence sequence,
            @Nullable Cuped history) {
        Moments one = plain(byArm, arm);
        Moments other = plain(byArm, control);
        return new Effect(
                arm,
                one.mean() - other.mean(),
                sequence.difference(one, other),
                sequence.pValue(one, other),
                history == null
                        ? null
                        : adjusted(adjusted(byArm, arm, history), adjusted(byArm, control, history), sequence));
    }

    private static Adjusted adjusted(Moments one, Moments other, ConfidenceSequence sequence) {
        return new Adjusted(one.mean() - other.mean(), sequence.difference(one, other), sequence.pValue(one, other));
    }

    private static Moments plain(Map<String, List<UnitOutcome>> byArm, String arm) {
        return Moments.of(rewards(Objects.requireNonNull(byArm.get(arm))));
    }

    private static Moments adjusted(Map<String, List<UnitOutcome>> byArm, String arm, Cuped history) {
        List<UnitOutcome> own = Objects.requireNonNull(byArm.get(arm));
        return history.adjusted(rewards(own), before(own));
    }

    private static @Nullable Cuped history(List<UnitOutcome> outcomes) {
        boolean known = outcomes.stream().allMatch(outcome -> outcome.before() != null);
        return known ? Cuped.of(rewards(outcomes), before(outcomes)) : null;
    }

    private static double[] rewards(List<UnitOutcome> outcomes) {
        return outcomes.stream().mapToDouble(UnitOutcome::reward).toArray();
    }

    private static double[] before(List<UnitOutcome> outcomes) {
        return outcomes.stream()
                .mapToDouble(outcome -> Objects.requireNonNull(outcome.before()))
                .toArray();
    }
}
