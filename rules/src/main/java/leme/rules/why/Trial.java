package leme.rules.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import leme.rules.why.Attempt.Check;
import leme.rules.why.Attempt.Finding;
import leme.rules.why.Attempt.Outcome;
import leme.rules.why.Premises.Constraint;
import leme.rules.why.Premises.Part;
import leme.rules.why.Premises.Pattern;
import leme.rules.why.Premises.Quantified;
import leme.rules.why.Premises.Unread;
import org.jspecify.annotations.Nullable;

/** Tries a rule on every combination of facts, as naively as can be: it explains one case, it does not decide many. */
public final class Trial {

    /** A rule that joins so many facts that it has more combinations is tried on the first ones only. */
    private static final int MOST_ATTEMPTS = 20_000;

    private final List<Object> facts;
    private final List<Attempt> attempts = new ArrayList<>();

    private Trial(List<Object> facts) {
        this.facts = facts;
    }

    /**
     * All attempts, those that hold first, then by how little they lack.
     *
     * @param globals by name
     */
    public static List<Attempt> of(Premises premises, List<Object> facts, Map<String, Object> globals) {
        return attempts(premises.alternatives(), facts, new Scope(null, globals));
    }

    private static List<Attempt> attempts(List<List<Part>> alternatives, List<Object> facts, Scope scope) {
        Trial trial = new Trial(facts);
        alternatives.forEach(parts -> trial.go(parts, List.of(), scope));
        return trial.attempts.stream()
                .sorted(Comparator.comparingInt(Attempt::failures)
                        .thenComparing(Comparator.comparingInt(Attempt::depth).reversed()))
                .toList();
    }

    private void go(List<Part> parts, List<Finding> found, Scope scope) {
        if (attempts.size() >= MOST_ATTEMPTS) {
            return;
        }
        if (found.size() == parts.size()) {
            attempts.add(new Attempt(found, scope.on(null)));
            return;
        }
        each(parts.get(found.size()), scope, found.stream().anyMatch(one -> one.failures() > 0), finding -> {
            List<Finding> more = new ArrayList<>(found);
            more.add(finding);
            go(parts, more, finding.scope());
        });
    }

    private void each(Part part, Scope scope, boolean failedBefore, Consumer<Finding> next) {
        switch (part) {
            case Pattern pattern -> {
                List<Object> suitable =
                        facts.stream().filter(pattern.type()::isInstance).toList();
                if (suitable.isEmpty()) {
                    next.accept(nothing(pattern, scope));
                }
                suitable.forEach(fact -> next.accept(check(pattern, fact, scope, failedBefore)));
            }
            case Quantified quantified -> next.accept(quantify(quantified, scope));
            case Unread unread -> next.accept(new Finding(unread, null, List.of(unexplained(unread)), scope, null, 1));
        }
    }

    private static Check unexplained(Unread unread) {
        Constraint constraint = new Constraint(new Term.Unexplained(unread.text()), null, null, unread.line());
        return new Check(constraint, Outcome.UNEXPLAINED);
    }

    private static Finding nothing(Pattern pattern, Scope scope) {
        List<Check> checks = pattern.constraints().stream()
                .filter(constraint -> constraint.test() != null)
                .map(constraint -> new Check(constraint, Outcome.UNREACHED))
                .toList();
        return new Finding(pattern, null, checks, scope, null, 1 + checks.size());
    }

    private static Finding check(Pattern pattern, Object fact, Scope outer, boolean failedBefore) {
        Scope scope = outer.on(fact);
        List<Check> checks = new ArrayList<>();
        int failures = 0;
        for (Constraint constraint : pattern.constraints()) {
            Term test = constraint.test();
            if (test != null) {
                Outcome outcome = outcome(test, scope, failedBefore || failures > 0);
                failures += outcome == Outcome.HELD ? 0 : 1;
                checks.add(new Check(constraint, outcome));
            }
            scope = bind(constraint, scope);
        }
        Scope named = pattern.binding() == null ? scope : scope.with(pattern.binding(), fact);
        return new Finding(pattern, fact, checks, named, null, failures);
    }

    private static Scope bind(Constraint constraint, Scope scope) {
        if (constraint.binding() == null || constraint.bound() == null) {
            return scope;
        }
        try {
            return scope.with(constraint.binding(), scope.value(constraint.bound()));
        } catch (Scope.Unknowable unknown) {
            return scope;
        }
    }

    private static Outcome outcome(Term test, Scope scope, boolean failedBefore) {
        try {
            return scope.isTrue(test) ? Outcome.HELD : Outcome.FAILED;
        } catch (Scope.Unknowable unknown) {
            return failedBefore ? Outcome.UNREACHED : Outcome.UNEXPLAINED;
        }
    }

    private Finding quantify(Quantified quantified, Scope scope) {
        List<Attempt> inside = attempts(quantified.alternatives(), facts, scope);
        @Nullable Attempt closest = inside.isEmpty() ? null : inside.getFirst();
        boolean there = closest != null && closest.holds();
        boolean told = closest == null || there || closest.unexplained().isEmpty();
        List<Check> checks = told || closest == null
                ? List.of()
                : closest.findings().getFirst().checks();
        return new Finding(quantified, null, checks, scope, closest, told && there == quantified.wanted() ? 0 : 1);
    }
}
