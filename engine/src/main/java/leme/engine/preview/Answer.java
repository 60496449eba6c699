package leme.engine.preview;

import java.util.Set;
import leme.rules.fact.Channel;
import leme.rules.verdict.Verdict.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle makes of a situation, as far as two are compared.
 *
 * @param action code of what is chosen; null when nothing is
 * @param channel in which; null when nothing is chosen
 * @param route kind of who answers, and its target where it has one; null when nobody wrote
 * @param duties of route and caller
 */
public record Answer(
        @Nullable String action,
        @Nullable Channel channel,
        @Nullable String route,
        Set<Duty> duties) {

    /** Of a bundle that failed. */
    static final Answer NONE = new Answer(null, null, null, Set.of());

    public Answer {
        duties = Set.copyOf(duties);
    }
}
