package leme.engine.preview;

import java.util.List;
import java.util.SortedMap;
import leme.rules.verdict.Verdict.Duty;

/**
 * What other rules would have changed. Every table adds up: {@code effects} sums to {@code decisions}, each row of
 * {@code segments} sums to that segment's decisions, and {@code actions}, {@code channels} and {@code routes} each sum to
 * {@code decisions} before and after, for what has none stands in a row of its own, "".
 *
 * @param before version of the rule pack in force
 * @param after version of the other
 * @param decisions how many were taken again
 * @param takenBefore how many of them were taken under the pack in force
 * @param asRecorded how many choose under it what the record says: where few do, the two are not what the record rests on
 * @param effects decisions by what becomes of them
 * @param actions decisions by the chosen action
 * @param channels decisions by the channel it goes out in
 * @param segments decisions by the customer's segment, and what becomes of them
 * @param routes decisions by who answers
 * @param duties decisions by what route and caller must do; a decision may have several or none
 * @param permits what may go out otherwise than before, risks first
 * @param rules decisions in which each rule made a difference; most first
 * @param examples the first few of each effect that is none
 */
public record PreviewReport(
        String before,
        String after,
        long decisions,
        long takenBefore,
        long asRecorded,
        SortedMap<Effect, Long> effects,
        SortedMap<String, Volume> actions,
        SortedMap<String, Volume> channels,
        SortedMap<String, SortedMap<Effect, Long>> segments,
        SortedMap<String, Volume> routes,
        SortedMap<Duty, Volume> duties,
        List<Permitted> permits,
        List<Cause> rules,
        SortedMap<Effect, List<Difference>> examples) {

    public PreviewReport {
        permits = List.copyOf(permits);
        rules = List.copyOf(rules);
    }

    /**
     * One action in one channel, judged otherwise than before.
     *
     * @param permit how
     * @param risk whether it takes protection from customers
     * @param decisions in how many
     * @param rules whose verdicts on it differ, and in how many decisions; most first
     * @param examples the first few decisions
     */
    public record Permitted(Permit permit, boolean risk, long decisions, List<Cause> rules, List<Sighting> examples) {}

    /** A rule, by its sentence, and in how many decisions it made a difference. */
    public record Cause(String rule, long decisions) {}

    /** A decision and whose it was, by pseudonym. */
    public record Sighting(String decision, String customer) {}

    /** Whether any two decisions differ. */
    public boolean hasDifferences() {
        return effects.getOrDefault(Effect.SAME, 0L) != decisions;
    }

    /** What is commercial and may now go out, or sooner than before: to be read before anything else. */
    public List<Permitted> risks() {
        return permits.stream().filter(Permitted::risk).toList();
    }
}
