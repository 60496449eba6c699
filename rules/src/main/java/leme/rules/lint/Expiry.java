package leme.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import leme.rules.fact.Texts;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.norm.Norm;
import leme.rules.norm.Norms;
import leme.rules.pack.RuleDescriptor;
import leme.rules.pack.RulePack;
import leme.rules.why.Term;
import org.jspecify.annotations.Nullable;

/** Finds rules and norms whose last day has passed, or passes within a month. */
final class Expiry {

    private static final int NOTICE_DAYS = 30;
    private static final int NAMED = 3;
    private static final Texts LOOK_RULE_UP = new Texts(
            "Confira a norma e mude `@validUntil`, ou apague a regra",
            "Look the norm up and change `@validUntil`, or remove the rule");

    private final RulePack pack;
    private final LocalDate day;
    private final Places places;
    private final List<Finding> findings = new ArrayList<>();

    private Expiry(RulePack pack, Places places, LocalDate day) {
        this.pack = pack;
        this.places = places;
        this.day = day;
    }

    static List<Finding> examine(RulePack pack, Places places, LocalDate day) {
        Expiry expiry = new Expiry(pack, places, day);
        pack.rules().forEach(expiry::rule);
        pack.norms().all().forEach(expiry::norm);
        return expiry.findings;
    }

    private void rule(RuleDescriptor rule) {
        LocalDate until = rule.validity().until();
        Check check = check(until);
        if (check != null) {
            Texts message = check == Check.EXPIRED
                    ? new Texts("deixou de valer em `" + until + "`", "has not counted since `" + until + "`")
                    : new Texts("vale só até `" + until + "`", "counts until `" + until + "` only");
            findings.add(
                    new Finding(check, Severity.WARNING, rule.file(), rule.line(), rule.name(), message, LOOK_RULE_UP));
        }
    }

    private void norm(Norm norm) {
        LocalDate until = norm.validUntil();
        Check check = check(until);
        if (check != null) {
            List<String> citing = citing(norm.name());
            Texts leaning = citing.isEmpty()
                    ? new Texts("nenhuma regra a cita", "no rule cites it")
                    : new Texts("citada por " + named(citing, "e mais"), "cited by " + named(citing, "and more:"));
            Texts state = check == Check.EXPIRED
                    ? new Texts("venceu em `" + until + "`", "expired on `" + until + "`")
                    : new Texts("vence em `" + until + "`", "expires on `" + until + "`");
            findings.add(new Finding(
                    check,
                    Severity.WARNING,
                    Norms.FILE,
                    places.norm(norm.name()),
                    "",
                    new Texts(
                            "a norma `" + norm.name() + "` " + state.ptBr() + "; " + leaning.ptBr(),
                            "the norm `" + norm.name() + "` " + state.en() + "; " + leaning.en()),
                    new Texts(
                            "Confira o valor na fonte (" + norm.citation() + ") e mude `checkedOn` e `validUntil`",
                            "Look its value up in the source (" + norm.citation()
                                    + ") and change `checkedOn` and `validUntil`")));
        }
    }

    /** What a last day means on the day of judgement; null while it is far. */
    private @Nullable Check check(@Nullable LocalDate until) {
        if (until == null || until.isAfter(day.plusDays(NOTICE_DAYS))) {
            return null;
        }
        return until.isBefore(day) ? Check.EXPIRED : Check.EXPIRING;
    }

    /** Names of the rules that ask for a norm, in the order of the pack. */
    private List<String> citing(String norm) {
        return pack.rules().stream()
                .map(RuleDescriptor::name)
                .filter(name -> Objects.requireNonNull(pack.premises().get(name))
                        .terms()
                        .anyMatch(term -> asks(term, norm)))
                .toList();
    }

    private static boolean asks(Term term, String norm) {
        return term instanceof Term.Member member
                && member.method().getDeclaringClass() == Norms.class
                && member.arguments().size() == 1
                && member.arguments().getFirst() instanceof Term.Literal literal
                && norm.equals(literal.value());
    }

    private static String named(List<String> rules, String andMore) {
        String first = rules.stream().limit(NAMED).collect(Collectors.joining("”, “", "“", "”"));
        return rules.size() > NAMED ? first + " " + andMore + " " + (rules.size() - NAMED) : first;
    }
}
