package leme.rules.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leme.rules.fact.Texts;

/**
 * What came of playing a scenario.
 *
 * @param scenario that was played
 * @param failures in sentences, one per expectation that was not met; none if it holds
 * @param spoken names of the rules that said anything
 */
public record Outcome(Scenario scenario, List<Texts> failures, Set<String> spoken) {

    public Outcome {
        failures = List.copyOf(failures);
        spoken = Set.copyOf(spoken);
    }

    public boolean holds() {
        return failures.isEmpty();
    }

    /** The failures, where they are and what they are about; one line each. */
    public String report() {
        String where = scenario.file() + ":" + scenario.line() + ": " + scenario.story();
        return failures.stream().map(failure -> "\n  " + failure.en()).collect(Collectors.joining("", where, ""));
    }
}
