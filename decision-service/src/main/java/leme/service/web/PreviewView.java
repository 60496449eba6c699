package leme.service.web;

import java.util.List;
import java.util.SortedMap;
import leme.api.model.Channel;
import leme.api.model.PreviewCause;
import leme.api.model.PreviewEffect;
import leme.api.model.PreviewEnd;
import leme.api.model.PreviewPromotion;
import leme.api.model.PreviewSegment;
import leme.api.model.PreviewShift;
import leme.api.model.PreviewTotals;
import leme.api.model.PublicationPreview;
import leme.engine.preview.Effect;
import leme.engine.preview.PreviewReport.Cause;
import leme.service.publication.preview.Preview;
import org.jspecify.annotations.Nullable;

/** What a version would have changed, in the words of the contract. */
final class PreviewView {

    private PreviewView() {}

    static @Nullable PreviewTotals totals(@Nullable Preview preview) {
        return preview == null
                ? null
                : new PreviewTotals()
                        .end(Same.as(PreviewEnd.class, preview.end()))
                        .decisions(preview.decisions())
                        .changed(preview.changed())
                        .newlyPermitted(preview.newlyPermitted());
    }

    static @Nullable PublicationPreview of(@Nullable Preview preview) {
        return preview == null
                ? null
                : new PublicationPreview()
                        .against(preview.against())
                        .end(Same.as(PreviewEnd.class, preview.end()))
                        .decisions(preview.decisions())
                        .unreadable(preview.unreadable())
                        .takenBefore(preview.takenBefore())
                        .asRecorded(preview.asRecorded())
                        .effects(effects(preview.effects()))
                        .newlyPermitted(preview.newlyPermitted())
                        .promotions(preview.promotions().stream()
                                .map(PreviewView::promotion)
                                .toList())
                        .actions(preview.actions().stream()
                                .map(PreviewView::shift)
                                .toList())
                        .segments(preview.segments().stream()
                                .map(PreviewView::segment)
                                .toList())
                        .rules(causes(preview.rules()));
    }

    private static PreviewPromotion promotion(Preview.Promotion one) {
        return new PreviewPromotion()
                .action(one.action())
                .channel(Channel.fromValue(one.channel()))
                .change(Same.as(PreviewPromotion.ChangeEnum.class, one.change()))
                .decisions(one.decisions())
                .rules(causes(one.rules()))
                .examples(one.examples());
    }

    private static PreviewShift shift(Preview.Shift one) {
        return new PreviewShift()
                .action(one.action())
                .before(one.before())
                .after(one.after())
                .gained(one.gained())
                .lost(one.lost());
    }

    private static PreviewSegment segment(Preview.Segment one) {
        return new PreviewSegment()
                .segment(one.segment())
                .decisions(one.decisions())
                .effects(effects(one.effects()));
    }

    private static List<PreviewEffect> effects(SortedMap<Effect, Long> effects) {
        return effects.entrySet().stream()
                .map(one -> new PreviewEffect()
                        .effect(Same.as(PreviewEffect.EffectEnum.class, one.getKey()))
                        .decisions(one.getValue()))
                .toList();
    }

    private static List<PreviewCause> causes(List<Cause> causes) {
        return causes.stream()
                .map(one -> new PreviewCause().rule(one.rule()).decisions(one.decisions()))
                .toList();
    }
}
