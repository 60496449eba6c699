package leme.service.web;

import leme.api.model.Channel;
import leme.api.model.Explanation;
import leme.api.model.FilePart;
import leme.api.model.FunnelStep;
import leme.api.model.LegalBasis;
import leme.api.model.Purpose;
import leme.api.model.Reason;
import leme.api.model.Receipt;
import leme.api.model.Stage;
import leme.api.model.Suppression;
import leme.api.model.Withheld;
import leme.engine.funnel.Loss;

/** Why a decision is what it is, as the contract gives it. */
final class ExplanationView {

    private ExplanationView() {}

    static Explanation of(leme.engine.explanation.Explanation explanation) {
        var receipt = explanation.receipt();
        return new Explanation()
                .customer(TextsView.of(explanation.customer()))
                .auditor(TextsView.of(explanation.auditor()))
                .funnel(explanation.funnel().stream()
                        .map(left -> new FunnelStep()
                                .stage(Same.as(Stage.class, left.stage()))
                                .count(left.actions()))
                        .toList())
                .receipt(receipt == null ? null : receipt(receipt))
                .treatmentsLost(explanation.treatmentsLost().stream()
                        .map(ExplanationView::loss)
                        .toList())
                .withheld(explanation.withheld().stream()
                        .map(ExplanationView::withheld)
                        .toList());
    }

    static Suppression loss(Loss loss) {
        return new Suppression()
                .action(loss.action())
                .purpose(Same.as(Purpose.class, loss.purpose()))
                .stage(Same.as(Stage.class, loss.stage()))
                .reasons(loss.reasons().stream().map(ExplanationView::reason).toList());
    }

    private static Reason reason(leme.engine.funnel.Reason reason) {
        return new Reason()
                .code(reason.code())
                .policy(Same.orAbsent(reason.policy()))
                .rule(Same.orAbsent(reason.rule()))
                .legalBasis(Same.orAbsent(reason.legalBasis()))
                .until(reason.until())
                .text(TextsView.of(reason.text()));
    }

    private static Receipt receipt(leme.engine.explanation.Receipt receipt) {
        return new Receipt()
                .action(receipt.action())
                .purpose(Same.as(Purpose.class, receipt.purpose()))
                .basis(Same.as(LegalBasis.class, receipt.basis()))
                .article(receipt.article())
                .channel(Same.as(Channel.class, receipt.channel()))
                .consentProof(receipt.consentProof())
                .consentAt(receipt.consentAt())
                .rulePack(receipt.rulePack());
    }

    private static Withheld withheld(leme.rules.retention.Withheld withheld) {
        return new Withheld()
                .part(Same.as(FilePart.class, withheld.kind()))
                .purposes(withheld.purposes().stream()
                        .map(purpose -> Same.as(Purpose.class, purpose))
                        .toList())
                .count(withheld.count())
                .citation(withheld.citation());
    }
}
