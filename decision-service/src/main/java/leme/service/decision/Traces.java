package leme.service.decision;

import java.util.List;
import leme.engine.Decision;
import leme.engine.treatment.Placed;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Placement;
import leme.rules.fact.Understanding.Signal;
import leme.service.record.Effects;
import leme.service.record.Summary;

/** The traces a decision leaves: what queries look for in it, and what it does to the customer's file. */
final class Traces {

    private Traces() {}

    static Summary summary(Decision decision) {
        var understanding = decision.understanding();
        var route = decision.route();
        var chosen = decision.chosen();
        var probability = chosen == null ? null : chosen.selectionProbability();
        return new Summary(
                decision.placement(),
                understanding == null ? null : understanding.intent(),
                route == null ? null : route.kind().name(),
                chosen == null ? null : chosen.action(),
                decision.stamp().bundle(),
                decision.stamp().seed(),
                chosen == null ? null : chosen.score().propensity().value(),
                probability == null ? null : probability.value());
    }

    /**
     * A reply is a contact when it is decided; what was only suggested is one when an outcome says it was sent.
     * A withdrawal is one wherever it was heard.
     */
    static Effects effects(Decision decision, boolean fromAd) {
        var withdrawal = decision.withdrawal();
        List<Consent> consents = withdrawal == null ? List.of() : withdrawal.entries();
        if (decision.placement() != Placement.REPLY) {
            return new Effects(
                    List.of(),
                    decision.actions().stream()
                            .map(placed -> contact(placed, decision))
                            .toList(),
                    List.of(),
                    consents);
        }
        var chosen = decision.chosen();
        return new Effects(
                chosen == null ? List.of() : List.of(contact(chosen, decision)),
                List.of(),
                List.of(touched(decision, fromAd)),
                consents);
    }

    private static Conversation touched(Decision decision, boolean fromAd) {
        var at = decision.at();
        var understanding = decision.understanding();
        boolean complains = understanding != null && understanding.isComplaint();
        boolean defrauded = understanding != null && understanding.has(Signal.REPORTS_FRAUD);
        return new Conversation(
                decision.channel(), at, complains ? at : null, fromAd ? at : null, defrauded ? at : null);
    }

    private static Contact contact(Placed placed, Decision decision) {
        return new Contact(
                placed.action(),
                placed.group(),
                placed.purpose(),
                placed.channel(),
                decision.at(),
                Contact.Response.NONE);
    }
}
