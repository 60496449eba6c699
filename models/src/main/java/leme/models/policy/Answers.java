package leme.models.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers of a service that showed several actions, each taken as a whole.
 *
 * <p>Only what stands first is left to chance; given that, what stands below it is certain. So the probability of a whole
 * slate is that of its first action, for the policy that wrote the log and for every candidate that chooses the first
 * and leaves the order below to the service: the importance weight of the slate is the first slot's, and what it weighs is
 * the sum of all slots' rewards. That is inverse propensity scoring of whole slates
 * ({@link leme.models.offpolicy.slate.SlateEstimator#STANDARD}) with every weight below the first equal to one, which
 * supposes nothing of how slots influence each other; the doubly robust estimators rest on the same sums.
 */
final class Answers {

    private Answers() {}

    /** One row an answer, in the order in which answers come: its first action, and what all of it brought. */
    static List<RawLog.Row> whole(List<RawLog.Row> slots) {
        Map<String, List<RawLog.Row>> answers = new LinkedHashMap<>();
        slots.forEach(slot ->
                answers.computeIfAbsent(slot.decision(), _ -> new ArrayList<>()).add(slot));
        return answers.values().stream().map(Answers::one).toList();
    }

    private static RawLog.Row one(List<RawLog.Row> answer) {
        List<RawLog.Row> first =
                answer.stream().filter(slot -> slot.position() == 0).toList();
        long places = answer.stream().mapToInt(RawLog.Row::position).distinct().count();
        if (first.size() != 1 || places < answer.size()) {
            throw new IllegalArgumentException("decision `" + answer.getFirst().decision() + "` has `" + first.size()
                    + "` actions of rank 1 and `" + places + "` ranks for `" + answer.size()
                    + "` lines. Maybe lines were lost or doubled: export again.");
        }
        RawLog.Row chosen = first.getFirst();
        return new RawLog.Row(
                chosen.decision(),
                chosen.values(),
                0,
                chosen.action(),
                chosen.selectionProbability(),
                answer.stream().mapToDouble(RawLog.Row::reward).sum());
    }
}
