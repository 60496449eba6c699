package leme.engine;

import java.time.Instant;
import java.util.List;
import leme.engine.explanation.Explanation;
import leme.engine.funnel.Loss;
import leme.engine.governance.Withdrawal;
import leme.engine.route.RouteChoice;
import leme.engine.situation.Degradation;
import leme.engine.treatment.Placed;
import leme.models.entity.Entity;
import leme.rules.fact.Channel;
import leme.rules.fact.Placement;
import leme.rules.fact.Understanding;
import leme.rules.verdict.Verdict.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * What happens next, and why.
 *
 * @param id given by the situation
 * @param at the decision's instant
 * @param tenant whose customer
 * @param placement the slot that was filled
 * @param channel where the customer is
 * @param stamp under what it was taken
 * @param understanding of the message; null when nobody wrote
 * @param entities what the message named, by its place in the message as received
 * @param route who answers; null when nobody wrote
 * @param actions best first, the chosen one at the head; empty when nothing may or need be said
 * @param suppressed every other action, with the stage and the reasons
 * @param obligations what the caller must do
 * @param explanation for customer and auditor
 * @param degradations what was not as it should be when it was taken
 * @param withdrawal of consents that the message is, recorded with the decision; null when it is none
 */
public record Decision(
        String id,
        Instant at,
        String tenant,
        Placement placement,
        Channel channel,
        Stamp stamp,
        @Nullable Understanding understanding,
        List<Entity> entities,
        @Nullable RouteChoice route,
        List<Placed> actions,
        List<Loss> suppressed,
        List<Obligation> obligations,
        Explanation explanation,
        List<Degradation> degradations,
        @Nullable Withdrawal withdrawal) {

    public Decision {
        entities = entities == null ? List.of() : List.copyOf(entities);
        actions = List.copyOf(actions);
        suppressed = List.copyOf(suppressed);
        obligations = List.copyOf(obligations);
        degradations = List.copyOf(degradations);
    }

    /** The action to take; null when there is none. */
    public @Nullable Placed chosen() {
        return actions.isEmpty() ? null : actions.getFirst();
    }
}
