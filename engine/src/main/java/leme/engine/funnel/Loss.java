package leme.engine.funnel;

import java.util.List;
import leme.rules.fact.Action;
import leme.rules.fact.Purpose;

/**
 * An action that fell out of the funnel.
 *
 * @param action its code
 * @param purpose its purpose
 * @param stage where it fell
 * @param reasons why: never empty
 */
public record Loss(String action, Purpose purpose, Stage stage, List<Reason> reasons) {

    public Loss {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("`" + action + "` was lost without a reason");
        }
    }

    public static Loss atProposal(Action action, OwnReason reason) {
        return own(action, Stage.PROPOSE, reason);
    }

    /** What does not go together with an action that stands before it in the same answer. */
    public static Loss excluded(Action action, Action rival) {
        return new Loss(action.code(), action.purpose(), Stage.CHOOSE, List.of(Reason.excludedBy(rival)));
    }

    public static Loss own(Action action, Stage stage, OwnReason reason) {
        return new Loss(action.code(), action.purpose(), stage, List.of(Reason.own(reason)));
    }
}
