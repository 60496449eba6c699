package leme.engine.why;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have to change for an action to be permitted.
 *
 * @param treatment in which form, by the id of its treatment; "" when there is none to permit
 * @param steps in the order in which they were tried, each on top of the ones before
 * @param enough whether the rules, asked again with all of them, permit it
 * @param from the instant from which they do; null when time need not pass, or is not enough
 */
public record Plan(
        String treatment,
        List<Step> steps,
        boolean enough,
        @Nullable Instant from) {

    /** Nothing need change, or nothing can. */
    static final Plan NONE = new Plan("", List.of(), false, null);

    public Plan {
        steps = List.copyOf(steps);
    }
}
