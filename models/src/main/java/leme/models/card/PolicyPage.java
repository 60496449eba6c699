package leme.models.card;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import leme.models.artefact.Card.PolicyValue;
import leme.models.policy.Contender;
import leme.models.policy.Difference;
import leme.models.policy.PolicyReport;
import leme.models.policy.Standing;

/**
 * What policies are worth, as one page of HTML in plain SVG that needs nothing else. The same report gives the same page.
 */
public final class PolicyPage {

    private final PolicyReport report;
    private final Function<Contender, String> names;
    private final Wording words;

    private PolicyPage(PolicyReport report, Function<Contender, String> names, Wording words) {
        this.report = report;
        this.names = names;
        this.words = words;
    }

    /**
     * The page of an evaluation.
     *
     * @param names what to call policies, in the reader's language
     * @param verdict the recommendation and its objections, a sentence each, in the reader's language
     * @param cautions in the reader's language
     * @param reader whose language it is written in: Portuguese for whoever speaks any, English for everybody else
     */
    public static String of(
            PolicyReport report,
            Function<Contender, String> names,
            List<String> verdict,
            List<String> cautions,
            Locale reader) {
        return new PolicyPage(report, names, new Wording(reader)).page(verdict, cautions);
    }

    private String page(List<String> verdict, List<String> cautions) {
        return Sheet.page(words.tag(), words.say("policy.title"), masthead(verdict) + figures() + tables(cautions));
    }

    private String masthead(List<String> verdict) {
        return "<header><p class=\"kicker\">" + words.say("policy.title") + "</p><h1>"
                + Html.escaped(verdict.getFirst()) + "</h1>"
                + verdict.stream()
                        .skip(1)
                        .map(line -> "<p class=\"lead\">" + Html.escaped(line) + "</p>")
                        .collect(Collectors.joining())
                + "<p class=\"facts\">" + fact("fact.data", String.join(" → ", report.data()))
                + fact("policy.decisions", words.number(report.decisions(), 0))
                + fact("policy.rows", words.number(report.rows(), 0))
                + fact("policy.rewarded", words.number(report.overlap().rewarded(), 0))
                + fact("policy.left-out", words.number(report.leftOut(), 0))
                + fact("policy.shown", words.number(report.shown(), 0))
                + fact("lineage.seed", Long.toString(report.seed())) + "</p></header>";
    }

    private String fact(String key, String value) {
        return "<span><b>" + words.say(key) + "</b> " + Html.escaped(value) + "</span> ";
    }

    private String figures() {
        var values = report.standings().stream().map(this::value).toList();
        var candidate = report.recommendation().candidate();
        var differences = report.differences().stream()
                .filter(each -> each.one().equals(candidate) || each.other().equals(candidate))
                .map(each -> difference(each, candidate))
                .toList();
        return "<section class=\"figures\">" + figure("policies", values) + figure("differences", differences)
                + "</section>";
    }

    private String figure(String name, List<PolicyValue> values) {
        return "<figure><h3>" + words.say("figure." + name) + "</h3>"
                + new Intervals(values, words.plain("figure." + name), words).svg() + "<figcaption>"
                + words.say("caption." + name) + "</figcaption></figure>";
    }

    private PolicyValue value(Standing standing) {
        var interval = standing.bootstrap();
        return new PolicyValue(names.apply(standing.contender()), standing.value(), interval.low(), interval.high());
    }

    /** Of the candidate minus the other, whichever way round the report has the pair. */
    private PolicyValue difference(Difference pair, Contender candidate) {
        boolean first = pair.one().equals(candidate);
        var interval = pair.bootstrap();
        var name = "− " + names.apply(first ? pair.other() : pair.one());
        return first
                ? new PolicyValue(name, pair.value(), interval.low(), interval.high())
                : new PolicyValue(name, -pair.value(), -interval.high(), -interval.low());
    }

    private String tables(List<String> cautions) {
        return "<section class=\"columns\"><div><h2>" + words.say("policy.all-pairs") + "</h2>" + pairs()
                + "</div><div><h2>" + words.say("policy.other-estimates") + "</h2>" + estimates() + "</div><div><h2>"
                + words.say("policy.overlap") + "</h2>" + overlap()
                + cautions.stream()
                        .map(caution -> "<p class=\"own\">" + Html.escaped(caution) + "</p>")
                        .collect(Collectors.joining())
                + "</div></section>";
    }

    private String pairs() {
        return table(report.differences().stream()
                .map(each -> row(
                        names.apply(each.one()) + " − " + names.apply(each.other()),
                        number(each.value()) + " [" + number(each.bootstrap().low()) + "; "
                                + number(each.bootstrap().high()) + "]",
                        each.bootstrap().isAwayFromZero()))
                .toList());
    }

    private String estimates() {
        return table(report.estimates().stream()
                .map(each -> row(
                        each.estimator().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        number(each.value()) + " [" + number(each.bootstrap().low()) + "; "
                                + number(each.bootstrap().high()) + "]",
                        false))
                .toList());
    }

    private String overlap() {
        var overlap = report.overlap();
        return table(List.of(
                row(words.plain("policy.effective"), words.number(overlap.effectiveSampleSize(), 0), false),
                row(words.plain("policy.mean-weight"), words.number(overlap.meanWeight(), 3), false),
                row(words.plain("policy.largest-weight"), words.number(overlap.largestWeight(), 1), false)));
    }

    private static String table(List<String> rows) {
        return "<table>" + String.join("", rows) + "</table>";
    }

    private static String row(String name, String value, boolean stands) {
        return "<tr" + (stands ? " class=\"chosen\"" : "") + "><td>" + Html.escaped(name) + "</td><td class=\"n\">"
                + Html.escaped(value) + "</td></tr>";
    }

    private String number(double value) {
        return words.number(value, 4);
    }
}
