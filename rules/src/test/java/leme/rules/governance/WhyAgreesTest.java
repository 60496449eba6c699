package leme.rules.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import leme.rules.fact.Case;
import leme.rules.pack.Heard;
import leme.rules.pack.RulePack;
import leme.rules.shipped.Shipped;
import leme.rules.verdict.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What explains the rules and what fires them are two readings of one text; here they are held to say the same. */
class WhyAgreesTest {

    private static final int CASES = 5_000;

    private static RulePack pack;

    @BeforeAll
    static void compile() {
        pack = Shipped.rulePack();
    }

    @Test
    void every_verdict_is_derived_from_the_conditions_and_no_other() {
        Set<String> spoke = new TreeSet<>();
        LongStream.range(0, CASES).forEach(seed -> {
            Case question = Cases.of(seed);
            List<Heard> heard = pack.hear(question);
            Set<Verdict> derived = heard.stream()
                    .flatMap(rule -> rule.spoken().stream())
                    .flatMap(said -> said.verdicts().stream())
                    .collect(Collectors.toSet());
            assertThat(derived).as("verdicts of case %d", seed).isEqualTo(Set.copyOf(pack.govern(question)));
            heard.stream()
                    .filter(rule -> !rule.spoken().isEmpty())
                    .forEach(rule -> spoke.add(rule.rule().name()));
        });
        assertThat(spoke)
                .as("rules that the random cases reach")
                .hasSizeGreaterThan(pack.rules().size() * 9 / 10);
    }

    @Test
    void nothing_in_the_shipped_rules_is_left_unexplained() {
        Map<String, List<String>> unexplained = LongStream.range(0, 500)
                .mapToObj(Cases::of)
                .map(pack::hear)
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(
                        heard -> heard.rule().name(),
                        Collectors.flatMapping(WhyAgreesTest::unexplained, Collectors.toList())));
        assertThat(unexplained.values()).allSatisfy(all -> assertThat(all).isEmpty());
    }

    private static Stream<String> unexplained(Heard heard) {
        return Stream.concat(heard.spoken().stream(), heard.silent().stream())
                .flatMap(said -> said.attempt().unexplained().stream());
    }
}
