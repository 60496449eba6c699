package leme.rules.pack;

import java.util.List;
import leme.rules.fact.Candidate;
import leme.rules.verdict.Verdict;
import leme.rules.why.Attempt;

/**
 * A rule as it was heard on one case.
 *
 * @param rule which
 * @param spoken the facts for which it spoke, with what it said
 * @param silent the facts for which it did not, closest first, with what it would have said
 */
public record Heard(RuleDescriptor rule, List<Said> spoken, List<Said> silent) {

    public Heard {
        spoken = List.copyOf(spoken);
        silent = List.copyOf(silent);
    }

    /**
     * What the rule says, or would say, of certain facts.
     *
     * @param verdicts in the order of its consequence; where a selector hangs on a fact that was not there, the verdict
     *     selects more than it would have
     */
    public record Said(Attempt attempt, List<Verdict> verdicts) {

        public Said {
            verdicts = List.copyOf(verdicts);
        }

        /** Whether any of it is about a candidate. */
        public boolean covers(Candidate candidate) {
            return verdicts.stream().anyMatch(verdict -> verdict.covers(candidate));
        }
    }
}
