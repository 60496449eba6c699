package leme.rules.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import leme.rules.why.Term;

/**
 * What a rule asks of one fact.
 *
 * @param wanted whether there must be such a fact, or must be none
 * @param type of the fact, by its simple name
 * @param values that each field may have, by the field
 * @param others conditions that sets cannot describe, as text
 * @param tests all conditions, in the order of the rule
 */
record Clause(boolean wanted, String type, Map<String, ValueSet> values, Set<String> others, List<Test> tests) {

    /** A condition with its line, as the rule writes it. */
    record Test(Term term, String text, int line) {}

    static Clause of(boolean wanted, String type, List<Test> tests, Naming naming) {
        Map<String, ValueSet> values = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (Test test : tests) {
            Claim.of(test.term())
                    .ifPresentOrElse(
                            claim -> values.merge(
                                    naming.canonical(claim.subject().text()), claim.values(), ValueSet::and),
                            () -> others.add(naming.canonical(test.text())));
        }
        return new Clause(wanted, type, Map.copyOf(values), Set.copyOf(others), List.copyOf(tests));
    }

    /** Both at once, for facts of which there is only one. */
    Clause and(Clause other) {
        Map<String, ValueSet> both = new HashMap<>(values);
        other.values.forEach((field, set) -> both.merge(field, set, ValueSet::and));
        Set<String> texts = new HashSet<>(others);
        texts.addAll(other.others);
        List<Test> all = new ArrayList<>(tests);
        all.addAll(other.tests);
        return new Clause(wanted, type, both, texts, all);
    }

    /** Whether every fact that answers this one answers the other as well. */
    boolean isWithin(Clause other) {
        return type.equals(other.type)
                && others.containsAll(other.others)
                && other.values.entrySet().stream()
                        .allMatch(field -> values.containsKey(field.getKey())
                                && Objects.requireNonNull(values.get(field.getKey()))
                                        .isWithin(field.getValue()));
    }
}
