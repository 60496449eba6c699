package leme.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.rules.pack.RuleDescriptor;
import leme.rules.pack.RulePack;
import leme.rules.shipped.Shipped;
import leme.rules.verdict.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedScenariosTest {

    private static RulePack pack;
    private static List<Scenario> scenarios;

    @BeforeAll
    static void compile() {
        pack = Shipped.rulePack();
        scenarios = Scenarios.read(Shipped.folder().scenarios(), Shipped.catalogue())
                .orThrow();
    }

    @TestFactory
    Stream<DynamicTest> every_story_holds() {
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.story(), () -> {
                    Outcome outcome = Scenarios.play(scenario, pack);
                    assertThat(outcome.holds()).as(outcome.report()).isTrue();
                }));
    }

    @Test
    void every_rule_speaks_in_one_story_of_its_policy_and_is_silent_in_another() {
        Map<String, Set<Boolean>> seen = new HashMap<>();
        for (Scenario scenario : scenarios) {
            Set<String> spoken = Scenarios.play(scenario, pack).spoken();
            for (RuleDescriptor rule : pack.rules()) {
                if (rule.policy().equals(scenario.policy())) {
                    seen.computeIfAbsent(rule.name(), name -> new TreeSet<>()).add(spoken.contains(rule.name()));
                }
            }
        }
        assertThat(pack.rules())
                .allSatisfy(rule ->
                        assertThat(seen.get(rule.name())).as(rule.name()).containsExactly(false, true));
    }

    @Test
    void the_coverage_counts_who_spoke_and_who_was_silent_and_which_conditions_were_seen_both_ways() {
        Coverage coverage = Coverage.of(
                pack,
                scenarios.stream()
                        .map(scenario -> Scenarios.play(scenario, pack))
                        .toList());
        assertThat(coverage.rules()).hasSameSizeAs(pack.rules()).allSatisfy(covered -> {
            assertThat(covered.isProven()).as(covered.rule().name()).isTrue();
            assertThat(covered.spoke() + covered.silent()).isEqualTo(scenarios.size());
            assertThat(covered.conditions())
                    .allSatisfy(branch -> assertThat(branch.held())
                            .as("%s: %s", covered.rule().name(), branch.text())
                            .isPositive());
        });
    }

    @Test
    void a_story_stands_beside_the_policy_it_is_about() {
        assertThat(scenarios)
                .allSatisfy(scenario -> assertThat(scenario.file()).startsWith("policies/" + scenario.policy() + "/"));
    }

    @Test
    void every_reason_is_expected_in_some_story_or_obliges() {
        Set<String> expected = scenarios.stream()
                .flatMap(scenario -> scenario.expected().stream())
                .map(Expectation::reason)
                .collect(Collectors.toSet());
        Set<String> duties = scenarios.stream()
                .flatMap(scenario -> pack.govern(scenario.given()).stream())
                .filter(verdict -> verdict instanceof Verdict.Obligation)
                .map(verdict -> verdict.citation().reason())
                .collect(Collectors.toSet());
        assertThat(pack.rules())
                .extracting(rule -> rule.citation().reason())
                .allMatch(reason -> expected.contains(reason) || duties.contains(reason));
    }
}
