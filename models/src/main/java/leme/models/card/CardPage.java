package leme.models.card;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import leme.models.artefact.Artefact;
import leme.models.artefact.Card;
import leme.models.artefact.Header;
import leme.models.artefact.RefusedModel;
import leme.models.drift.Reference;
import leme.models.drift.ReferenceBlocks;

/**
 * A model card (Mitchell et al. 2019) as one page of HTML that needs nothing else: no script, no font, no picture from
 * elsewhere; it prints, and follows light and dark. The same model gives the same page.
 */
public final class CardPage {

    /** Numbers that stand large at the top, in this order, where a model has them. */
    private static final List<String> HEADLINES = List.of(
            "accuracy", "coverage", "precision", "discrimination", "logLoss", "calibrationError", "outOfScopeFound");

    private static final int MOST_HEADLINES = 5;

    private final Artefact artefact;
    private final Header header;
    private final Card card;
    private final Wording words;

    private CardPage(Artefact artefact, Wording words) {
        this.artefact = artefact;
        this.header = artefact.header();
        this.card = header.card();
        this.words = words;
    }

    /**
     * The page of a model.
     *
     * @param reader whose language it is written in: Portuguese for whoever speaks any, English for everybody else
     */
    public static String of(Artefact artefact, Locale reader) {
        return new CardPage(artefact, new Wording(reader)).page();
    }

    private String page() {
        String title = words.say("title") + " · " + words.sayOr("kind." + header.kind(), header.kind());
        return Sheet.page(
                words.tag(),
                title,
                masthead()
                        + headlines()
                        + figures()
                        + new Confusions(card.confusions(), words).html()
                        + contest()
                        + new Histograms(references(), words).html()
                        + use()
                        + tables());
    }

    private String masthead() {
        return "<header><p class=\"kicker\">" + words.say("title") + "</p><h1>"
                + words.sayOr("kind." + header.kind(), header.kind()) + "</h1><p class=\"lead\">"
                + words.sayOr("about." + header.kind(), "") + "</p><p class=\"facts\">"
                + fact("fact.language", header.language())
                + fact("fact.trained", header.lineage().trainedAt())
                + fact("fact.data", header.lineage().source())
                + fact("fact.measured", card.measuredOn())
                + fact("fact.owner", card.owner())
                + "</p></header>";
    }

    private String fact(String key, String value) {
        return value.isEmpty() || value.equals("und")
                ? ""
                : "<span><b>" + words.say(key) + "</b> " + Html.escaped(value) + "</span> ";
    }

    private String headlines() {
        String tiles = HEADLINES.stream()
                .filter(header.metrics()::containsKey)
                .limit(MOST_HEADLINES)
                .map(name -> "<div class=\"tile\"><b>" + metric(name) + "</b><span>"
                        + words.sayOr("metric." + name, name) + "</span><small>" + words.sayOr("means." + name, "")
                        + "</small></div>")
                .collect(Collectors.joining());
        return tiles.isEmpty() ? "" : "<section class=\"tiles\">" + tiles + "</section>";
    }

    private String metric(String name) {
        double value = Objects.requireNonNullElse(header.metrics().get(name), 0.0);
        return switch (name) {
            case "accuracy", "coverage", "precision", "outOfScopeFound" -> words.exactPercent(value);
            case "messages", "interactions" -> words.number(value, 0);
            default -> words.number(value, 3);
        };
    }

    private String figures() {
        List<String> figures = new Figures(card, header.metrics(), words).all();
        return figures.isEmpty()
                ? "<section><p class=\"lead\">" + words.say("lead.no-figures") + "</p></section>"
                : "<section class=\"figures\">" + String.join("", figures) + "</section>";
    }

    private String contest() {
        if (card.contest().isEmpty()) {
            return "";
        }
        String rows = card.contest().stream()
                .map(each -> "<tr" + (each.chosen() ? " class=\"chosen\"" : "") + "><td>"
                        + words.sayOr("form." + each.form(), each.form()) + "</td><td>"
                        + words.sayOr("calibration." + each.calibration(), each.calibration())
                        + "</td><td class=\"n\">" + words.number(each.logLoss(), 4) + "</td><td class=\"n\">"
                        + words.number(each.calibrationError(), 4) + "</td></tr>")
                .collect(Collectors.joining());
        return "<section><h2>" + words.say("section.contest") + "</h2><p class=\"lead\">" + words.say("lead.contest")
                + "</p><table><thead><tr><th>" + words.say("contest.form") + "</th><th>"
                + words.say("contest.calibration") + "</th><th class=\"n\">" + words.say("metric.logLoss")
                + "</th><th class=\"n\">" + words.say("metric.calibrationError") + "</th></tr></thead><tbody>" + rows
                + "</tbody></table></section>";
    }

    /** None where they cannot be read: then the model is refused, and a card is not the place to say so. */
    private List<Reference> references() {
        try {
            return ReferenceBlocks.of(artefact);
        } catch (RefusedModel unfit) {
            return List.of();
        }
    }

    private String use() {
        return "<section class=\"columns\"><div><h2>" + words.say("section.use") + "</h2><p>"
                + words.sayOr("use." + header.kind(), "") + "</p>" + own(card.purpose()) + "</div><div><h2>"
                + words.say("section.limits") + "</h2><p>" + words.sayOr("limits." + header.kind(), "") + "</p>"
                + own(card.limits()) + "</div><div><h2>" + words.say("section.lgpd") + "</h2><p>"
                + words.say("lgpd.model") + "</p><p>" + words.say("lgpd.review") + "</p></div></section>";
    }

    private static String own(String text) {
        return text.isEmpty() ? "" : "<p class=\"own\">" + Html.escaped(text) + "</p>";
    }

    private String tables() {
        return "<section class=\"columns\"><div><h2>" + words.say("section.metrics") + "</h2>"
                + table(header.metrics(), "metric.") + "</div><div><h2>" + words.say("section.points") + "</h2>"
                + table(header.calibration(), "point.") + "<h2>" + words.say("section.settings") + "</h2>"
                + table(header.settings(), "setting.") + "</div><div><h2>" + words.say("section.lineage") + "</h2><dl>"
                + row("lineage.version", artefact.digest()) + row("lineage.data", header.data())
                + row("lineage.code", header.lineage().code()) + row("lineage.seed", Long.toString(header.seed()))
                + row("lineage.labels", words.number(header.shape().outputs().size(), 0))
                + row("lineage.features", String.join(", ", header.shape().features()))
                + row("lineage.probes", words.number(header.probes().size(), 0)) + "</dl></div></section>";
    }

    private String table(SortedMap<String, Double> numbers, String prefix) {
        return "<table>"
                + numbers.entrySet().stream()
                        .map(each -> "<tr><td>" + words.sayOr(prefix + each.getKey(), each.getKey())
                                + "</td><td class=\"n\">" + shown(each.getValue()) + "</td></tr>")
                        .collect(Collectors.joining())
                + "</table>";
    }

    private String shown(double value) {
        return words.number(value, value == Math.rint(value) ? 0 : 4);
    }

    private String row(String key, String value) {
        return value.isEmpty() ? "" : "<dt>" + words.say(key) + "</dt><dd>" + Html.escaped(value) + "</dd>";
    }
}
