package leme.models.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapTest {

    private final List<Logged> log = new Simulator(1).log(5000);

    @Test
    void aLogThatShowsAllActionsOftenGivesNoReasonToDoubt() {
        assertThat(of(log, Simulator.CANDIDATE).cautions()).isEmpty();
    }

    @Test
    void theLoggingPolicyIsWorthAllItsRows() {
        Overlap own = of(log, Simulator.LOGGING);
        assertThat(own.effectiveSampleSize()).isEqualTo(5000);
        assertThat(own.meanWeight()).isEqualTo(1);
    }

    @Test
    void anActionThatTheLogNeverShowsForbidsAPromotion() {
        List<Logged> without = log.stream().filter(row -> row.action() != 2).toList();
        Overlap overlap = of(without, Policy.always(2, Simulator.ACTIONS));
        assertThat(overlap.unsupported()).isEqualTo(1);
        assertThat(overlap.cautions()).anySatisfy(caution -> {
            assertThat(caution.kind()).isEqualTo(Caution.Kind.UNSUPPORTED);
            assertThat(caution.kind().forbids()).isTrue();
        });
    }

    @Test
    void probabilitiesThatCannotBeRightAreNoticed() {
        List<Logged> wrong = log.stream()
                .map(row -> new Logged(row.decision(), row.occasion(), row.action(), 0.2, row.reward()))
                .toList();
        assertThat(of(wrong, Simulator.LOGGING).cautions())
                .extracting(Caution::kind)
                .contains(Caution.Kind.WRONG_PROBABILITIES);
    }

    @Test
    void fewRewardsFewRowsAndOneHeavyRowAreEachSaid() {
        double[] weights = new double[200];
        double[] rewards = new double[200];
        Arrays.fill(weights, 0.5);
        weights[0] = 100;
        rewards[0] = 1;
        var cautions = Overlap.of(new Evidence(weights, rewards, new double[200], new double[200]), 0)
                .cautions();
        assertThat(cautions)
                .extracting(Caution::kind)
                .containsExactly(
                        Caution.Kind.FEW_EFFECTIVE,
                        Caution.Kind.FEW_REWARDED,
                        Caution.Kind.ONE_ROW_WEIGHS,
                        Caution.Kind.LARGE_WEIGHTS);
    }

    private static Overlap of(List<Logged> log, Policy policy) {
        return Overlap.of(Evidence.of(log, policy, RewardModel.none()), Overlap.unsupported(log, policy));
    }
}
