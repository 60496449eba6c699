package leme.rules.why;

import java.util.List;
import leme.rules.why.Premises.Constraint;
import leme.rules.why.Premises.Part;
import org.jspecify.annotations.Nullable;

/**
 * A rule tried on certain facts.
 *
 * @param findings one per part of the rule, in its order
 * @param scope what was bound on the way
 */
public record Attempt(List<Finding> findings, Scope scope) {

    public Attempt {
        findings = List.copyOf(findings);
    }

    /** Whether every condition held: the rule speaks of these facts. */
    public boolean holds() {
        return failures() == 0;
    }

    /** How many conditions did not hold, or could not be told. */
    public int failures() {
        return findings.stream().mapToInt(Finding::failures).sum();
    }

    /** How many conditions held before the first that did not: of two misses the later one is the nearer. */
    public int depth() {
        int depth = 0;
        for (Finding finding : findings) {
            depth += (int) finding.checks().stream()
                    .takeWhile(check -> check.outcome() == Outcome.HELD)
                    .count();
            if (finding.failures() > 0) {
                return depth;
            }
        }
        return depth;
    }

    /** What stands in the rule that this reading does not know. */
    public List<String> unexplained() {
        return findings.stream()
                .flatMap(finding -> finding.checks().stream())
                .filter(check -> check.outcome() == Outcome.UNEXPLAINED)
                .map(check -> check.constraint().test() == null
                        ? ""
                        : check.constraint().test().text())
                .toList();
    }

    /** How a condition came out. */
    public enum Outcome {
        HELD,
        FAILED,
        /** Rests on something that failed before, so that there was nothing to compare. */
        UNREACHED,
        /** Says something this reading does not know. */
        UNEXPLAINED
    }

    /**
     * One part of a rule on one fact.
     *
     * @param fact null when there was none of the kind, or when the part is about none
     * @param checks one per condition
     * @param scope in which they were checked
     * @param inner for {@code not} and {@code exists}: the facts that were or came closest; null otherwise
     * @param failures how many conditions failed
     */
    public record Finding(
            Part part,
            @Nullable Object fact,
            List<Check> checks,
            Scope scope,
            @Nullable Attempt inner,
            int failures) {

        public Finding {
            checks = List.copyOf(checks);
        }
    }

    /** One condition and how it came out. */
    public record Check(Constraint constraint, Outcome outcome) {}
}
