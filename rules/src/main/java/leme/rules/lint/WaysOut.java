package leme.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Action;
import leme.rules.fact.Channel;
import leme.rules.fact.Language;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Category;
import leme.rules.file.YamlFile;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.routing.Routing;

/**
 * Whether messages that we start and that sell or court say how to stop them, with a word that {@code routing.yaml} hears as
 * a withdrawal, in capitals as commands are written ("to stop offers, reply STOP"). An e-mail has its header for that (RFC 8058), Instagram and webchat only answer, a call has its menu.
 */
public final class WaysOut {

    private static final String OPT_OUT = "opt-out";
    private static final Pattern CAPITALS = Pattern.compile("(?<!\\p{L})\\p{Lu}{2,}(?!\\p{L})");

    private WaysOut() {}

    /** One finding for each treatment and language without a way out, in the order of the catalogue. */
    public static List<Finding> of(Catalogue catalogue, YamlFile file, Routing routing) {
        List<Finding> findings = new ArrayList<>();
        for (Action action : catalogue.actions()) {
            if (action.purpose() != Purpose.PROMOTIONAL && action.purpose() != Purpose.RELATIONAL) {
                continue;
            }
            for (Treatment treatment : action.treatments()) {
                for (Language language : treatment.languages().stream().sorted().toList()) {
                    if (isPushed(treatment)
                            && !routing.mentions(
                                    OPT_OUT, commands(treatment.text().in(language)))) {
                        findings.add(finding(file, action, treatment, language));
                    }
                }
            }
        }
        return findings;
    }

    /** The words in capitals. */
    private static String commands(String text) {
        return CAPITALS.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }

    private static boolean isPushed(Treatment treatment) {
        return treatment.channel() == Channel.SMS
                || treatment.channel() == Channel.RCS
                || treatment.category() == Category.MARKETING;
    }

    private static Finding finding(YamlFile file, Action action, Treatment treatment, Language language) {
        String place = "`" + action.code() + "/" + treatment.id() + "`, " + language;
        return new Finding(
                Check.NO_WAY_OUT,
                Severity.WARNING,
                file.path(),
                line(file, action, treatment),
                "",
                new Texts(
                        "o texto de " + place + " não diz como deixar de receber",
                        "the text of " + place + " does not say how to stop it"),
                new Texts(
                        "Acrescente uma palavra-chave de `opt-out`, p. ex. “Para não receber ofertas, responda SAIR.”",
                        "Add a keyword of `opt-out`, e.g. “To stop offers, reply STOP.”"));
    }

    /** The line of the treatment, after that of its action; 0 when it is not found. */
    private static int line(YamlFile file, Action action, Treatment treatment) {
        List<String> lines = file.text().lines().toList();
        int begins = first(lines, 0, "code", action.code());
        return begins < 0 ? 0 : first(lines, begins, "id", treatment.id()) + 1;
    }

    private static int first(List<String> lines, int from, String key, String value) {
        Pattern named = Pattern.compile("\\b" + key + ":\\s*[\"']?" + Pattern.quote(value) + "[\"']?(?![\\w-])");
        return IntStream.range(from, lines.size())
                .filter(index -> named.matcher(lines.get(index)).find())
                .findFirst()
                .orElse(-1);
    }
}
