package leme.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import leme.rules.catalogue.Catalogue;
import leme.rules.pack.RulePack;
import leme.rules.pack.RuleSource;
import leme.rules.routing.Routing;
import org.jspecify.annotations.Nullable;

/** Reads a compiled pack for what is wrong with it although it compiles. */
public final class Lint {

    private Lint() {}

    /**
     * All findings, by file and line.
     *
     * @param sources the pack was compiled from
     * @param catalogue that rules may name words of; null when it cannot be read, then none of its words is checked
     * @param routing that rules may name intents and subjects of; null likewise
     * @param day to judge by what has expired, and what will within 30 days
     */
    public static List<Finding> of(
            RulePack pack,
            List<RuleSource> sources,
            @Nullable Catalogue catalogue,
            @Nullable Routing routing,
            LocalDate day) {
        List<Outline> rules = pack.rules().stream()
                .map(rule ->
                        Outline.of(rule, Objects.requireNonNull(pack.premises().get(rule.name()))))
                .toList();
        List<Finding> findings = new ArrayList<>();
        rules.forEach(rule -> findings.addAll(Satisfiability.examine(rule)));
        findings.addAll(Pairs.examine(rules));
        Places places = new Places(sources);
        findings.addAll(Expiry.examine(pack, places, day));
        Vocabulary vocabulary = Vocabulary.of(catalogue, routing, places);
        pack.rules()
                .forEach(rule -> findings.addAll(vocabulary.examine(
                        rule, Objects.requireNonNull(pack.premises().get(rule.name())))));
        findings.addAll(Reasons.unused(pack, sources));
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
                .toList();
    }
}
