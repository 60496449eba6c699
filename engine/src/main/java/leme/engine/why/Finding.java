package leme.engine.why;

import java.time.Instant;
import java.util.List;
import leme.rules.pack.RuleDescriptor;
import leme.rules.why.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * A rule on an action: what it did, or would have done, and on what facts.
 *
 * @param rule which
 * @param effect on the action
 * @param until when time alone may change it; null when it does not
 * @param treatments of the action that it covers
 * @param attempt the rule's conditions on the facts
 */
public record Finding(
        RuleDescriptor rule, Effect effect, @Nullable Instant until, List<String> treatments, Attempt attempt) {

    public Finding {
        treatments = List.copyOf(treatments);
    }

    /** What a rule does to an action. */
    public enum Effect {
        VETO,
        /** May go out, but later; forbids where waiting is no use. */
        DELAY,
        /** Raises or lowers its score. */
        LEVER
    }
}
