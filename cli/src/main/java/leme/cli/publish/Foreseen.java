package leme.cli.publish;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import leme.cli.Words;
import leme.client.model.PreviewCause;
import leme.client.model.PreviewEffect;
import leme.client.model.PreviewPromotion;
import leme.client.model.PreviewTotals;
import leme.client.model.PublicationPreview;

/** What a version would have changed of recent decisions, for whoever is to agree to it: the risk first. */
record Foreseen(Words words, PublicationPreview preview) {

    /** In a few words. */
    static String line(Words words, PreviewTotals totals) {
        return words.say(
                "publish.preview.totals",
                totals.getDecisions(),
                totals.getChanged(),
                totals.getNewlyPermitted(),
                words.say("publish.preview.end." + totals.getEnd()));
    }

    void print(PrintWriter out) {
        out.println(words.say(
                "publish.preview.head", preview.getDecisions(), preview.getTakenBefore(), preview.getAsRecorded()));
        out.println("  " + words.say("publish.preview.end." + preview.getEnd()));
        if (preview.getDecisions() == 0) {
            return;
        }
        if (preview.getPromotions().isEmpty()) {
            out.println("✓ " + words.say("preview.no-risk"));
        } else {
            out.println("✗✗✗ " + words.say("preview.risk", preview.getNewlyPermitted()) + " ✗✗✗");
            preview.getPromotions().forEach(promotion -> promotion(out, promotion));
        }
        out.println("  " + inWords(preview.getEffects()));
        preview.getActions()
                .forEach(one -> out.printf(
                        "  %-32s %d → %d (%+d, %+d)%n",
                        named(one.getAction()), one.getBefore(), one.getAfter(), one.getGained(), -one.getLost()));
        preview.getSegments()
                .forEach(one -> out.println("  " + named(one.getSegment()) + ": " + inWords(one.getEffects())));
    }

    private void promotion(PrintWriter out, PreviewPromotion promotion) {
        out.println("  ⚠ " + promotion.getDecisions() + " × " + promotion.getAction() + " · " + promotion.getChannel()
                + ": " + words.say("preview.permit." + promotion.getChange()));
        causes(promotion.getRules()).forEach(cause -> out.println("      " + cause));
        out.println("      " + words.say("preview.examples", String.join(", ", promotion.getExamples())));
    }

    private static List<String> causes(List<PreviewCause> causes) {
        return causes.stream()
                .map(cause -> cause.getDecisions() + " × “" + cause.getRule() + "”")
                .toList();
    }

    private String inWords(List<PreviewEffect> effects) {
        return effects.stream()
                .map(one -> one.getDecisions() + " " + words.say("preview.effect." + one.getEffect()))
                .collect(Collectors.joining(", "));
    }

    private String named(String name) {
        return name.isEmpty() ? words.say("preview.none") : name;
    }
}
