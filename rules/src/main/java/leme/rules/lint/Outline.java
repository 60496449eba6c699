package leme.rules.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import leme.rules.pack.RuleDescriptor;
import leme.rules.why.Premises;
import leme.rules.why.Premises.Constraint;
import leme.rules.why.Premises.Part;
import leme.rules.why.Premises.Pattern;
import leme.rules.why.Premises.Quantified;
import leme.rules.why.Premises.Unread;

/**
 * A rule in the terms of the lint.
 *
 * @param alternatives any one list of clauses makes it speak
 * @param complete whether the clauses say all that the rule asks: otherwise it may ask for more
 * @param said what it says, in the order of the rule
 */
record Outline(RuleDescriptor rule, List<List<Clause>> alternatives, boolean complete, List<Saying> said) {

    private static final Set<String> SINGLE =
            Set.of("Request", "Moment", "Customer", "Understanding", "ContactHistory");

    static Outline of(RuleDescriptor rule, Premises premises) {
        Naming naming = new Naming();
        Reader reader = new Reader(naming);
        List<List<Clause>> alternatives =
                premises.alternatives().stream().map(reader::clauses).toList();
        List<Saying> said = premises.sayings().stream()
                .map(saying -> Saying.of(saying, naming))
                .toList();
        return new Outline(rule, alternatives, reader.complete, said);
    }

    /** Whether the other rule speaks whenever this one does. */
    boolean implies(Outline other) {
        return other.complete
                && alternatives.size() == 1
                && other.alternatives.size() == 1
                && other.alternatives.getFirst().stream()
                        .allMatch(asked -> alternatives.getFirst().stream()
                                .anyMatch(given -> given.wanted() == asked.wanted()
                                        && (given.wanted() ? given.isWithin(asked) : asked.isWithin(given))));
    }

    private static final class Reader {

        private final Naming naming;
        private boolean complete = true;

        Reader(Naming naming) {
            this.naming = naming;
        }

        List<Clause> clauses(List<Part> parts) {
            List<Clause> clauses = new ArrayList<>();
            Map<String, Clause> single = new LinkedHashMap<>();
            for (Part part : parts) {
                switch (part) {
                    case Pattern pattern -> {
                        Clause clause = clause(pattern, true);
                        if (SINGLE.contains(clause.type())) {
                            single.merge(clause.type(), clause, Clause::and);
                        } else {
                            clauses.add(clause);
                        }
                    }
                    case Quantified quantified -> quantified(quantified, clauses);
                    case Unread unread -> complete = false;
                }
            }
            clauses.addAll(single.values());
            return clauses;
        }

        private void quantified(Quantified quantified, List<Clause> clauses) {
            if (quantified.alternatives().size() == 1
                    && quantified.alternatives().getFirst().size() == 1
                    && quantified.alternatives().getFirst().getFirst() instanceof Pattern pattern) {
                clauses.add(clause(pattern, quantified.wanted()));
            } else {
                complete = false;
            }
        }

        private Clause clause(Pattern pattern, boolean wanted) {
            String type = pattern.type().getSimpleName();
            naming.fact(type, Objects.requireNonNullElse(pattern.binding(), ""));
            List<Clause.Test> tests = new ArrayList<>();
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.binding() != null && constraint.bound() != null) {
                    naming.value(type, constraint.binding(), constraint.bound().text());
                }
                if (constraint.test() != null) {
                    Claim.conjuncts(constraint.test())
                            .forEach(term -> tests.add(new Clause.Test(term, term.text(), constraint.line())));
                }
            }
            return Clause.of(wanted, type, tests, naming);
        }
    }
}
