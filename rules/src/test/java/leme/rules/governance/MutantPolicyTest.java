package leme.rules.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import leme.rules.fact.Case;
import leme.rules.governance.reference.ReferenceGovernance;
import leme.rules.pack.RulePack;
import leme.rules.pack.RuleSource;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves the proof: a policy that is slightly wrong differs from the reference in some random case. */
class MutantPolicyTest {

    private static final int CASES = 5_000;

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "> norms.count(\"rejections-of-a-group\") | >= norms.count(\"rejections-of-a-group\")",
                "<= norms.days(\"complaint-cooling-off\") | < norms.days(\"complaint-cooling-off\")",
                "norms.hoursLong(\"refusal-rest\") | norms.hoursLong(\"complaint-memory\")",
                "> norms.count(\"promotions-a-day\") | >= norms.count(\"promotions-a-day\")",
                "Minor() | Minor( child )",
                "gold-card,5 | gold-card,6",
                "daysOpen >= norms.days(\"access-answer\") | daysOpen > norms.days(\"access-answer\")",
                "hoursLeft < norms.hoursLong(\"sac-warning\") | hoursLeft <= norms.hoursLong(\"sac-warning\")",
                "ddd <= 18 | ddd <= 19",
                "usedPercent() > norms.percent(\"sender-limit\") | usedPercent() >= norms.percent(\"sender-limit\")",
                "Selector.purpose(Purpose.RETENTION) | Selector.purpose(Purpose.RELATIONAL)",
            })
    void the_reference_notices(String wrong, String right) {
        List<RuleSource> mutants = Shipped.folder().policies().stream()
                .map(source -> new RuleSource(source.path(), source.text().replace(right, wrong)))
                .toList();
        RulePack mutant = RulePack.compile(mutants).orThrow();
        assertThat(LongStream.range(0, CASES).mapToObj(Cases::of).anyMatch(question -> differs(mutant, question)))
                .isTrue();
    }

    private static boolean differs(RulePack pack, Case question) {
        ReferenceGovernance reference = new ReferenceGovernance(pack.rules(), pack.norms());
        return !new HashSet<>(pack.govern(question)).equals(new HashSet<>(reference.govern(question)));
    }
}
