package leme.engine.arbitration;

import java.util.ArrayList;
import java.util.List;
import leme.engine.funnel.Loss;
import leme.engine.propensity.Scored;
import leme.rules.fact.Action;
import org.jspecify.annotations.Nullable;

/**
 * An order in which the actions that are shown go together: of two that exclude each other, the one that stands first keeps
 * its place, and the next ones move up. What is not shown excludes nothing.
 *
 * @param ranked those shown at the head, the others behind them
 * @param lost what an action shown left no room for
 */
public record Answer(List<Scored> ranked, List<Loss> lost) {

    public Answer {
        ranked = List.copyOf(ranked);
        lost = List.copyOf(lost);
    }

    /**
     * Fills an answer from the head of an order.
     *
     * @param places how many actions are shown, 1 or more
     */
    public static Answer of(List<Scored> order, int places) {
        if (places == 1 || order.stream().allMatch(one -> action(one).excludes().isEmpty())) {
            return new Answer(order, List.of());
        }
        var ranked = new ArrayList<Scored>();
        var lost = new ArrayList<Loss>();
        for (var one : order) {
            var rival = ranked.size() < places ? rival(action(one), ranked) : null;
            if (rival == null) {
                ranked.add(one);
            } else {
                lost.add(Loss.excluded(action(one), rival));
            }
        }
        return new Answer(ranked, lost);
    }

    /** The first of those ranked that an action does not go together with; null when there is none. */
    public static @Nullable Action rival(Action action, List<Scored> ranked) {
        for (var other : ranked) {
            if (action.isExclusiveWith(action(other))) {
                return action(other);
            }
        }
        return null;
    }

    private static Action action(Scored scored) {
        return scored.allowed().candidate().action();
    }
}
