package leme.models.offpolicy.slate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import leme.models.statistic.Bootstrap;
import leme.models.statistic.Moments;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slates of three slots and three actions, logged at random; a click higher up makes one further down less likely. */
class SlateEstimatorTest {

    private static final int SLOTS = 3;
    private static final int RUNS = 300;
    private static final int ROWS = 800;
    private static final double[] LIKING = {0.15, 0.3, 0.5};
    private static final double[] CANDIDATE = {0.15, 0.25, 0.6};

    @ParameterizedTest
    @EnumSource
    void whereSlotsDoNotActOnEachOtherEveryEstimatorIsRightAndItsIntervalHolds(SlateEstimator estimator) {
        Found found = run(estimator, 0);
        System.out.printf("%s: coverage %.3f%n", estimator, found.held / (double) RUNS);
        assertThat(found.estimates.mean()).isCloseTo(truth(0), Offset.offset(4 * found.estimates.standardError()));
        assertThat(found.held).isBetween((int) (0.92 * RUNS), (int) (0.985 * RUNS));
    }

    @Test
    void theMoreIsSupposedTheSurerIsTheEstimate() {
        double independent = run(SlateEstimator.INDEPENDENT, 0).estimates.variance();
        double interaction = run(SlateEstimator.REWARD_INTERACTION, 0).estimates.variance();
        double standard = run(SlateEstimator.STANDARD, 0).estimates.variance();
        assertThat(independent).isLessThan(interaction);
        assertThat(interaction).isLessThan(standard);
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "REWARD_INTERACTION"})
    void whereAClickHigherUpTiresThoseWhoAllowForItAreStillRight(SlateEstimator estimator) {
        Moments estimates = run(estimator, 0.9).estimates;
        assertThat(estimates.mean()).isCloseTo(truth(0.9), Offset.offset(4 * estimates.standardError()));
    }

    @Test
    void whereAClickHigherUpTiresTheOneWhoDoesNotAllowForItIsWrong() {
        Moments estimates = run(SlateEstimator.INDEPENDENT, 0.9).estimates;
        assertThat(Math.abs(estimates.mean() - truth(0.9))).isGreaterThan(5 * estimates.standardError());
    }

    private record Found(Moments estimates, int held) {}

    private static Found run(SlateEstimator estimator, double fatigue) {
        double truth = truth(fatigue);
        double[] estimates = new double[RUNS];
        int held = 0;
        for (int run = 0; run < RUNS; run++) {
            var terms = estimator.terms(log(run, fatigue));
            estimates[run] = terms.value();
            held += new Bootstrap(200, 0.95, run).of(List.of(terms)).interval(0).contains(truth) ? 1 : 0;
        }
        return new Found(Moments.of(estimates), held);
    }

    private static List<Slate> log(long seed, double fatigue) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var slates = new ArrayList<Slate>();
        for (int i = 0; i < ROWS; i++) {
            double[] weights = new double[SLOTS];
            double[] rewards = new double[SLOTS];
            double patience = 1;
            for (int slot = 0; slot < SLOTS; slot++) {
                int action = random.nextInt(LIKING.length);
                weights[slot] = CANDIDATE[action] * LIKING.length;
                rewards[slot] = random.nextDouble() < LIKING[action] * patience ? 1 : 0;
                patience *= rewards[slot] == 1 ? 1 - fatigue : 1;
            }
            slates.add(new Slate(weights, rewards));
        }
        return slates;
    }

    /** Exact: slots are drawn alike, so the chance of a click shrinks by the same factor from slot to slot. */
    private static double truth(double fatigue) {
        double liking = 0;
        for (int action = 0; action < LIKING.length; action++) {
            liking += CANDIDATE[action] * LIKING[action];
        }
        double total = 0;
        double[] alive = {1, 0, 0, 0};
        for (int slot = 0; slot < SLOTS; slot++) {
            double[] next = new double[alive.length];
            for (int clicks = 0; clicks <= slot; clicks++) {
                double chance = liking * Math.pow(1 - fatigue, clicks);
                total += alive[clicks] * chance;
                next[clicks] += alive[clicks] * (1 - chance);
                next[clicks + 1] += alive[clicks] * chance;
            }
            alive = next;
        }
        return total;
    }
}
