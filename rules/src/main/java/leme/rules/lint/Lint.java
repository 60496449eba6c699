package leme.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Texts;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.pack.RulePack;
import leme.rules.pack.RuleSource;
import org.jspecify.annotations.Nullable;

/** Reads a compiled pack for what is wrong with it although it compiles. */
public final class Lint {

    private Lint() {}

    /**
     * All findings, by file and line.
     *
     * @param sources the pack was compiled from
     * @param catalogue that rules may name words of; null when it cannot be read, then no word is checked
     * @param day to judge by what has expired
     */
    public static List<Finding> of(
            RulePack pack, List<RuleSource> sources, @Nullable Catalogue catalogue, LocalDate day) {
        List<Outline> rules = pack.rules().stream()
                .map(rule ->
                        Outline.of(rule, Objects.requireNonNull(pack.premises().get(rule.name()))))
                .toList();
        List<Finding> findings = new ArrayList<>();
        rules.forEach(rule -> findings.addAll(Satisfiability.examine(rule)));
        findings.addAll(Pairs.examine(rules));
        rules.stream().filter(rule -> expired(rule, day)).map(Lint::expiry).forEach(findings::add);
        if (catalogue != null) {
            Vocabulary vocabulary = Vocabulary.of(catalogue);
            pack.rules()
                    .forEach(rule -> findings.addAll(vocabulary.examine(
                            rule, Objects.requireNonNull(pack.premises().get(rule.name())))));
        }
        findings.addAll(Reasons.unused(pack, sources));
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
                .toList();
    }

    private static boolean expired(Outline rule, LocalDate day) {
        LocalDate until = rule.rule().validity().until();
        return until != null && until.isBefore(day);
    }

    private static Finding expiry(Outline outline) {
        var rule = outline.rule();
        String until = String.valueOf(rule.validity().until());
        return new Finding(
                Check.EXPIRED,
                Severity.WARNING,
                rule.file(),
                rule.line(),
                rule.name(),
                new Texts("deixou de valer em `" + until + "`", "has not counted since `" + until + "`"),
                new Texts(
                        "Confira a norma e mude `@validUntil`, ou apague a regra",
                        "Look the norm up and change `@validUntil`, or remove the rule"));
    }
}
