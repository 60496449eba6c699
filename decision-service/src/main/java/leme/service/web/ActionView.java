package leme.service.web;

import leme.api.model.Action;
import leme.api.model.Channel;
import leme.api.model.Form;
import leme.api.model.LegalBasis;
import leme.api.model.Purpose;
import leme.api.model.TemplateCategory;
import leme.api.model.Treatment;

/** An entry of the catalogue, as the contract gives it. */
final class ActionView {

    private ActionView() {}

    static Action of(leme.rules.fact.Action action) {
        return new Action()
                .code(action.code())
                .issue(action.issue())
                .group(action.group())
                .name(TextsView.of(action.name()))
                .purpose(Same.as(Purpose.class, action.purpose()))
                .basis(Same.as(LegalBasis.class, action.basis()))
                .product(Same.orAbsent(action.product()))
                .tags(CustomerView.sorted(action.tags()))
                .intents(CustomerView.sorted(action.intents()))
                .value(action.value())
                .prior(action.prior())
                .validFrom(action.validFrom())
                .validUntil(action.validUntil())
                .canWait(action.canWait())
                .treatments(
                        action.treatments().stream().map(ActionView::treatment).toList());
    }

    private static Treatment treatment(leme.rules.fact.Treatment treatment) {
        return new Treatment()
                .id(treatment.id())
                .channel(Same.as(Channel.class, treatment.channel()))
                .form(Same.as(Form.class, treatment.form()))
                .template(treatment.template())
                .category(Same.orNone(TemplateCategory.class, treatment.category()))
                .text(TextsView.of(treatment.text()))
                .cost(treatment.cost());
    }
}
