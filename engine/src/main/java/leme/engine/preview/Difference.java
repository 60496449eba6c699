package leme.engine.preview;

import java.util.List;
import java.util.SortedMap;
import leme.rules.fact.Channel;

/**
 * One decision under two bundles.
 *
 * @param decision id of the recorded decision
 * @param customer pseudonym
 * @param segment the sender's own; "" when none
 * @param channel where the customer was
 * @param effect what became of it
 * @param before what the bundle in force answers
 * @param after what the other answers
 * @param permits what may go out otherwise than before, each with the rules whose verdicts on it differ
 * @param rules sentences of all rules that made a difference; empty where catalogue, routing or retention did
 */
public record Difference(
        String decision,
        String customer,
        String segment,
        Channel channel,
        Effect effect,
        Answer before,
        Answer after,
        SortedMap<Permit, List<String>> permits,
        List<String> rules) {

    /** Whether something commercial may go out that might not, or not yet. */
    public boolean isRisk() {
        return permits.keySet().stream().anyMatch(Permit::isRisk);
    }
}
