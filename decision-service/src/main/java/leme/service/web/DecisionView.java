package leme.service.web;

import java.util.List;
import leme.api.model.AssignedArm;
import leme.api.model.Chance;
import leme.api.model.Channel;
import leme.api.model.Decision;
import leme.api.model.Degradation;
import leme.api.model.ExperimentPhase;
import leme.api.model.Obligation;
import leme.api.model.Purpose;
import leme.api.model.Replay;
import leme.api.model.Stamp;
import leme.api.model.Withdrawal;
import leme.engine.experiment.Assigned;
import leme.engine.experiment.Exploring;
import leme.rules.verdict.Verdict;
import leme.service.decision.Deciding;
import org.jspecify.annotations.Nullable;

/** A decision as the contract gives it. */
final class DecisionView {

    private DecisionView() {}

    static Decision of(leme.engine.Decision decision, String customerKey, boolean replayed) {
        var understanding = decision.understanding();
        var route = decision.route();
        return new Decision()
                .decisionId(decision.id())
                .at(decision.at())
                .tenant(decision.tenant())
                .customerKey(customerKey)
                .placement(Same.as(leme.api.model.Placement.class, decision.placement()))
                .channel(Same.as(Channel.class, decision.channel()))
                .replayed(replayed)
                .stamp(stamp(decision.stamp()))
                .degradations(decision.degradations().stream()
                        .map(one -> new Degradation().code(one.code()).detail(one.detail()))
                        .toList())
                .understanding(understanding == null ? null : UnderstandingView.of(understanding))
                .entities(decision.entities().stream().map(EntityView::of).toList())
                .route(route == null ? null : RouteView.of(route))
                .actions(decision.actions().stream()
                        .map(placed -> RankedView.of(placed, decision.stamp().exploring()))
                        .toList())
                .suppressed(decision.suppressed().stream()
                        .map(ExplanationView::loss)
                        .toList())
                .obligations(decision.obligations().stream()
                        .map(DecisionView::obligation)
                        .toList())
                .withdrawal(withdrawal(decision.withdrawal()))
                .explanation(ExplanationView.of(decision.explanation()));
    }

    static Replay of(Deciding.Replay replay) {
        return new Replay()
                .decisionId(replay.recorded().id())
                .identical(replay.again() != null && replay.differences().isEmpty())
                .bundleAvailable(replay.again() != null)
                .differences(replay.differences());
    }

    private static Stamp stamp(leme.engine.Stamp stamp) {
        var versions = stamp.versions();
        var exploring = stamp.exploring();
        return new Stamp()
                .bundle(stamp.bundle())
                .rules(versions.rules())
                .catalogue(versions.catalogue())
                .routing(versions.routing())
                .retention(versions.retention())
                .reader(versions.reader())
                .propensity(versions.propensity())
                .experiment(versions.experiment())
                .arm(stamp.arm())
                // As text: JavaScript rounds integers beyond 2^53.
                .seed(Long.toString(stamp.seed()))
                .explored(stamp.explored())
                .restraint(exploring == null ? null : Same.orNone(Stamp.RestraintEnum.class, exploring.restraint()))
                .chances(
                        exploring == null
                                ? List.of()
                                : exploring.chances().stream()
                                        .map(DecisionView::chance)
                                        .toList())
                .experiments(
                        stamp.assigned().stream().map(DecisionView::assigned).toList());
    }

    private static Chance chance(Exploring.Chance chance) {
        return new Chance().action(chance.action()).selectionProbability(chance.selectionProbability());
    }

    private static AssignedArm assigned(Assigned assigned) {
        return new AssignedArm()
                .experiment(assigned.experiment())
                .arm(Same.orAbsent(assigned.arm()))
                .phase(Same.as(ExperimentPhase.class, assigned.phase()))
                .concerned(assigned.concerned());
    }

    private static @Nullable Withdrawal withdrawal(leme.engine.governance.@Nullable Withdrawal withdrawal) {
        if (withdrawal == null) {
            return null;
        }
        var citation = withdrawal.citation();
        return new Withdrawal()
                .at(withdrawal.at())
                .purposes(withdrawal.purposes().stream()
                        .map(purpose -> Same.as(Purpose.class, purpose))
                        .toList())
                .channels(withdrawal.channels().stream()
                        .map(channel -> Same.as(Channel.class, channel))
                        .toList())
                .proof(withdrawal.proof())
                .source(leme.engine.governance.Withdrawal.SOURCE)
                .reason(citation.reason())
                .policy(citation.policy())
                .rule(citation.rule())
                .legalBasis(Same.orAbsent(citation.legalBasis()));
    }

    private static Obligation obligation(Verdict.Obligation obligation) {
        var citation = obligation.citation();
        return new Obligation()
                .duty(Same.as(Obligation.DutyEnum.class, obligation.duty()))
                .reason(citation.reason())
                .policy(citation.policy())
                .rule(citation.rule())
                .legalBasis(Same.orAbsent(citation.legalBasis()));
    }
}
