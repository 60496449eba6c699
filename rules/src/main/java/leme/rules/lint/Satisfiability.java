package leme.rules.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leme.rules.fact.Texts;
import leme.rules.lint.Bounds.Bound;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.pack.RuleDescriptor;

/** Finds conditions that no fact can meet, and conditions that every fact meets. */
final class Satisfiability {

    private static final Texts CORRECT = new Texts("Corrija o limite", "Correct the bound");

    private final RuleDescriptor rule;
    private final List<Finding> findings = new ArrayList<>();

    private Satisfiability(RuleDescriptor rule) {
        this.rule = rule;
    }

    static List<Finding> examine(Outline outline) {
        Satisfiability examination = new Satisfiability(outline.rule());
        for (List<Clause> clauses : outline.alternatives()) {
            clauses.forEach(examination::conditions);
            examination.absence(clauses);
        }
        return examination.findings;
    }

    private void conditions(Clause clause) {
        Map<String, ValueSet> so = new HashMap<>();
        Map<String, String> said = new HashMap<>();
        for (Clause.Test test : clause.tests()) {
            Optional<Claim> claim = Claim.of(test.term());
            if (claim.isPresent() && !outOfBounds(test, claim.get())) {
                String field = claim.get().subject().text();
                ValueSet before = so.get(field);
                ValueSet after = before == null
                        ? claim.get().values()
                        : before.and(claim.get().values());
                if (after.isEmpty() && (before == null || !before.isEmpty())) {
                    contradiction(clause, test, said.getOrDefault(field, ""));
                }
                so.put(field, after);
                said.merge(field, "`" + test.text() + "`", (one, other) -> one + ", " + other);
            }
        }
    }

    private boolean outOfBounds(Clause.Test test, Claim claim) {
        Optional<Bound> bound = Bounds.of(claim.subject());
        if (bound.isEmpty()) {
            return false;
        }
        ValueSet possible = bound.get().values();
        String field = "`" + claim.subject().text() + "`";
        Texts range = new Texts(
                field + " vai de " + bound.get().text("a", "em diante"),
                field + " is " + bound.get().text("to", "or more"));
        if (possible.and(claim.values()).isEmpty()) {
            note(
                    Check.OUT_OF_BOUNDS,
                    Severity.ERROR,
                    test.line(),
                    new Texts(
                            "compara `" + test.text() + "`, o que nunca é verdade: " + range.ptBr(),
                            "compares `" + test.text() + "`, which never holds: " + range.en()),
                    CORRECT);
            return true;
        }
        if (possible.isWithin(claim.values())) {
            note(
                    Check.ALWAYS_HOLDS,
                    Severity.WARNING,
                    test.line(),
                    new Texts(
                            "compara `" + test.text() + "`, o que é sempre verdade: " + range.ptBr(),
                            "compares `" + test.text() + "`, which always holds: " + range.en()),
                    new Texts(
                            "Corrija o limite, ou apague a condição", "Correct the bound, or leave the condition out"));
        }
        return false;
    }

    private void contradiction(Clause clause, Clause.Test test, String said) {
        Texts never = clause.wanted()
                ? new Texts("nunca fala", "never speaks")
                : new Texts("proíbe um fato que não existe", "forbids a fact that cannot be");
        String what = said.isEmpty() ? "`" + test.text() + "`" : said + ", `" + test.text() + "`";
        note(
                Check.NEVER_FIRES,
                Severity.ERROR,
                test.line(),
                new Texts(
                        never.ptBr() + ": " + what + " não podem valer juntas",
                        never.en() + ": " + what + " cannot hold together"),
                new Texts("Corrija uma delas, ou escreva duas regras", "Correct one of them, or write two rules"));
    }

    /** A fact that must be there, and must not. */
    private void absence(List<Clause> clauses) {
        for (Clause absent : clauses) {
            boolean needed =
                    !absent.wanted() && clauses.stream().anyMatch(clause -> clause.wanted() && clause.isWithin(absent));
            if (needed) {
                note(
                        Check.NEVER_FIRES,
                        Severity.ERROR,
                        rule.line(),
                        new Texts(
                                "nunca fala: exige e proíbe o mesmo `" + absent.type() + "`",
                                "never speaks: it asks for the same `" + absent.type() + "` that it forbids"),
                        new Texts("Apague uma das duas condições", "Leave one of the two conditions out"));
            }
        }
    }

    private void note(Check check, Severity severity, int line, Texts message, Texts remedy) {
        findings.add(
                new Finding(check, severity, rule.file(), line > 0 ? line : rule.line(), rule.name(), message, remedy));
    }
}
