package leme.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leme.engine.Bundle;
import leme.engine.Decision;
import leme.engine.Stamp;
import leme.engine.arbitration.Arbitrate.Arbitration;
import leme.engine.experiment.Choose.Choice;
import leme.engine.funnel.Stage;
import leme.engine.governance.Govern.Governed;
import leme.engine.governance.Withdrawal;
import leme.engine.proposal.Propose.Proposal;
import leme.engine.route.Route;
import leme.engine.route.RouteChoice;
import leme.engine.situation.Situation;
import leme.engine.treatment.Placed;
import leme.rules.fact.Consent;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Permission;
import leme.rules.fact.Understanding;
import leme.rules.retention.Retained;
import org.jspecify.annotations.Nullable;

/** Puts the decision together with its reasons: the funnel, the receipt and the texts. */
public final class Explain {

    private final Situation situation;
    private final Bundle bundle;
    private final long seed;
    private final @Nullable Understanding understanding;
    private final @Nullable RouteChoice route;

    public Explain(
            Situation situation,
            Bundle bundle,
            long seed,
            @Nullable Understanding understanding,
            @Nullable RouteChoice route) {
        this.situation = situation;
        this.bundle = bundle;
        this.seed = seed;
        this.understanding = understanding;
        this.route = route;
    }

    public Decision decision(
            Proposal proposal,
            Governed governed,
            Arbitration arbitration,
            Choice choice,
            List<Placed> placed,
            Retained retained) {
        var suppressed = Stream.of(proposal.lost(), governed.lost(), arbitration.lost(), choice.lost())
                .flatMap(List::stream)
                .toList();
        var chosen = placed.isEmpty() ? null : placed.getFirst();
        var funnel = funnel(proposal, governed, arbitration, choice);
        boolean offering = placed.stream().anyMatch(one -> one.purpose().isCommercial());
        var withdrawal = Withdrawal.of(governed.obligations(), situation);
        var obligations = Route.due(governed.obligations(), route);
        var story = new Story(
                understanding,
                route,
                chosen,
                offering,
                situation.customer().zone(),
                suppressed,
                funnel,
                withdrawal,
                obligations,
                bundle);
        return new Decision(
                situation.id(),
                situation.at(),
                situation.tenant(),
                situation.placement(),
                situation.channel(),
                new Stamp(
                        bundle.revision(),
                        bundle.versions(),
                        seed,
                        choice.arm(),
                        choice.explored(),
                        choice.exploring(),
                        choice.assigned()),
                understanding,
                situation.entities(),
                route,
                placed,
                suppressed,
                obligations,
                new Explanation(
                        story.forCustomer(),
                        story.forAuditor(),
                        funnel,
                        chosen == null ? null : receipt(chosen, retained),
                        governed.lostTreatments(),
                        retained.withheld()),
                situation.degradations(),
                withdrawal);
    }

    /** What each stage left, from the whole catalogue to the one that was chosen. */
    private List<Explanation.Left> funnel(
            Proposal proposal, Governed governed, Arbitration arbitration, Choice choice) {
        int catalogue = bundle.catalogue().actions().size();
        int proposed = catalogue - proposal.lost().size();
        int allowed = proposed - governed.lost().size();
        var left = new ArrayList<Explanation.Left>();
        left.add(new Explanation.Left(Stage.PROPOSE, proposed));
        left.add(new Explanation.Left(Stage.GOVERN, allowed));
        left.add(new Explanation.Left(Stage.ARBITRATE, arbitration.ranked().size()));
        left.add(new Explanation.Left(Stage.CHOOSE, choice.ranked().size()));
        left.add(new Explanation.Left(Stage.PLACE, choice.ranked().isEmpty() ? 0 : 1));
        return left;
    }

    private Receipt receipt(Placed chosen, Retained retained) {
        var consent = chosen.basis() == LegalBasis.CONSENT ? consentFor(chosen, retained) : null;
        return new Receipt(
                chosen.action(),
                chosen.purpose(),
                chosen.basis(),
                chosen.basis().article(),
                chosen.channel(),
                consent == null ? null : consent.proof(),
                consent == null ? null : consent.at(),
                bundle.versions().rules());
    }

    private @Nullable Consent consentFor(Placed chosen, Retained retained) {
        var ledger = retained.file(chosen.purpose()).consents().or(List::of);
        return Permission.effective(chosen.purpose(), chosen.channel(), ledger, situation.at());
    }
}
