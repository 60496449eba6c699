package leme.rules.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.pack.RulePack;
import leme.rules.pack.RuleSource;
import leme.rules.shipped.Shipped;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Veto;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves the proof: a policy that is slightly wrong differs from the reference in some random case. */
class MutantPolicyTest {

    private static final int CASES = 5_000;

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rejectionsWithin(30) >= 3 | rejectionsWithin(30) >= 2",
                "daysSince($complaint.closedAt()) < 6 | daysSince($complaint.closedAt()) < 7",
                "complainedPlus(71) | complainedPlus(72)",
                "promotionsWithin(7) > 3 | promotionsWithin(7) >= 3",
                "mayBeUnder(17, | mayBeUnder(18,",
                "gold-card,5 | gold-card,6",
                "Selector.purpose(Purpose.RETENTION) | Selector.purpose(Purpose.RELATIONAL)",
            })
    void the_reference_notices(String wrong, String right) {
        List<RuleSource> mutants = Shipped.folder().policies().stream()
                .map(source -> new RuleSource(source.path(), source.text().replace(right, wrong)))
                .toList();
        try (RulePack mutant = RulePack.compile(mutants).orThrow()) {
            assertThat(LongStream.range(0, CASES).mapToObj(Cases::of).anyMatch(question -> differs(mutant, question)))
                    .isTrue();
        }
    }

    private static boolean differs(RulePack pack, Case question) {
        List<Verdict> verdicts = pack.govern(question);
        ReferenceGovernance reference = new ReferenceGovernance(question);
        return question.candidates().stream()
                .anyMatch(candidate -> !vetoes(verdicts, candidate).equals(reference.vetoes(candidate)));
    }

    private static Set<String> vetoes(List<Verdict> verdicts, Candidate candidate) {
        return verdicts.stream()
                .filter(verdict -> verdict instanceof Veto && verdict.covers(candidate))
                .map(verdict -> verdict.citation().reason())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
