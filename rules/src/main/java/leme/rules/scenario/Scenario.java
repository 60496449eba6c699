package leme.rules.scenario;

import java.util.List;
import java.util.Set;
import leme.rules.fact.Case;
import leme.rules.verdict.Verdict.Duty;

/**
 * A story that a policy must hold to.
 *
 * @param file it stands in
 * @param line on which it begins
 * @param policy it is about
 * @param story in one sentence
 * @param given what is asked
 * @param expected of each action it names
 * @param duties that must be obliged, at least
 */
public record Scenario(
        String file, int line, String policy, String story, Case given, List<Expectation> expected, Set<Duty> duties) {

    public Scenario {
        expected = List.copyOf(expected);
        duties = Set.copyOf(duties);
    }

    @Override
    public String toString() {
        return story;
    }
}
