package leme.service.web;

import leme.api.model.Channel;
import leme.api.model.Contribution;
import leme.api.model.Form;
import leme.api.model.LegalBasis;
import leme.api.model.Purpose;
import leme.api.model.RankedAction;
import leme.api.model.Score;
import leme.api.model.TemplateCategory;
import leme.engine.experiment.Exploring;
import leme.engine.treatment.Placed;
import org.jspecify.annotations.Nullable;

/** An action as it would go out, as the contract gives it. */
final class RankedView {

    private RankedView() {}

    static RankedAction of(Placed placed, @Nullable Exploring exploring) {
        var selection = placed.selectionProbability();
        return new RankedAction()
                .rank(placed.rank())
                .action(placed.action())
                .name(TextsView.of(placed.name()))
                .issue(placed.issue())
                .group(placed.group())
                .purpose(Same.as(Purpose.class, placed.purpose()))
                .basis(Same.as(LegalBasis.class, placed.basis()))
                .treatment(placed.treatment())
                .channel(Same.as(Channel.class, placed.channel()))
                .form(Same.as(Form.class, placed.form()))
                .template(placed.template())
                .category(Same.orNone(TemplateCategory.class, placed.category()))
                .text(placed.text())
                .sendAfter(placed.sendAfter())
                .score(score(placed.score()))
                .selectionProbability(selection == null ? null : selection.value())
                .rankProbability(atItsRank(placed, exploring));
    }

    private static @Nullable Double atItsRank(Placed placed, @Nullable Exploring exploring) {
        if (exploring == null) {
            return null;
        }
        return exploring.ranks().size() < placed.rank()
                ? Double.valueOf(1)
                : exploring.ranks().get(placed.rank() - 1);
    }

    private static Score score(leme.engine.propensity.Score score) {
        return new Score()
                .propensity(score.propensity().value())
                .value(score.value())
                .cost(score.cost())
                .contextWeight(score.contextWeight())
                .lever(score.lever())
                .total(score.total())
                .contributions(score.contributions().stream()
                        .map(one -> new Contribution().feature(one.feature()).logOdds(one.logOdds()))
                        .toList());
    }
}
