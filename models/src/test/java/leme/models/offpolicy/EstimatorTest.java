package leme.models.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import leme.models.statistic.Bootstrap;
import leme.models.statistic.Interval;
import leme.models.statistic.Moments;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Estimators and intervals against a truth that is known, over hundreds of logs. */
class EstimatorTest {

    private static final int RUNS = 300;
    private static final int ROWS = 1000;
    private static final double TRUTH = Simulator.value(Simulator.CANDIDATE);

    /** Knows something, not all: shrunk towards a half, and blind to the second feature. */
    private static final RewardModel MISSPECIFIED =
            (occasion, action) -> 0.25 + 0.4 * Simulator.truth(Occasion.of(occasion.features()[0], 0), action);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIRECT")
    void withRightProbabilitiesTheTruthIsHitOnAverageHoweverWrongTheModel(Estimator estimator) {
        double[] estimates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            estimates[run] = estimator.terms(evidence(run, MISSPECIFIED)).value();
        }
        Moments moments = Moments.of(estimates);
        System.out.printf(
                "%s: bias %+.4f, standard error %.4f%n",
                estimator, moments.mean() - TRUTH, Math.sqrt(moments.variance()));
        assertThat(moments.mean()).isCloseTo(TRUTH, Offset.offset(4 * moments.standardError() + 0.0015));
    }

    @Test
    void theDirectMethodIsAsWrongAsItsModel() {
        double[] estimates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            estimates[run] = Estimator.DIRECT.terms(evidence(run, MISSPECIFIED)).value();
        }
        assertThat(Math.abs(Moments.of(estimates).mean() - TRUTH)).isGreaterThan(0.02);
    }

    @Test
    void withARightModelDoublyRobustForgivesWrongProbabilitiesAndInversePropensityDoesNot() {
        double[] robust = new double[RUNS];
        double[] inverse = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            List<Logged> wrong = new Simulator(run)
                    .log(ROWS).stream().map(EstimatorTest::misremembered).toList();
            Evidence evidence = Evidence.of(wrong, Simulator.CANDIDATE, Simulator::truth);
            robust[run] = Estimator.DOUBLY_ROBUST.terms(evidence).value();
            inverse[run] = Estimator.IPS.terms(evidence).value();
        }
        Moments right = Moments.of(robust);
        assertThat(right.mean()).isCloseTo(TRUTH, Offset.offset(4 * right.standardError()));
        assertThat(Math.abs(Moments.of(inverse).mean() - TRUTH)).isGreaterThan(0.05);
    }

    @Test
    void aBetterModelMakesDoublyRobustSurerThanInversePropensity() {
        double[] robust = new double[RUNS];
        double[] inverse = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Evidence evidence = evidence(run, Simulator::truth);
            robust[run] = Estimator.DOUBLY_ROBUST.terms(evidence).value();
            inverse[run] = Estimator.IPS.terms(evidence).value();
        }
        assertThat(Moments.of(robust).variance())
                .isLessThan(0.8 * Moments.of(inverse).variance());
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        for (Estimator estimator : EnumSet.complementOf(EnumSet.of(Estimator.DIRECT))) {
            int held = 0;
            int bernstein = 0;
            for (int run = 0; run < RUNS; run++) {
                Estimate estimate = Estimate.of(
                        estimator, evidence(run, MISSPECIFIED), new Bounds(0, 1, 20), new Bootstrap(200, 0.95, run));
                Interval conservative = estimate.bernstein();
                held += estimate.bootstrap().contains(TRUTH) ? 1 : 0;
                bernstein += conservative == null || conservative.contains(TRUTH) ? 1 : 0;
            }
            System.out.printf("%s: coverage %.3f, Bernstein %.3f%n", estimator, held / 300.0, bernstein / 300.0);
            assertThat(held).as("%s", estimator).isBetween((int) (0.92 * RUNS), (int) (0.985 * RUNS));
            assertThat(bernstein).as("%s", estimator).isGreaterThanOrEqualTo((int) (0.99 * RUNS));
        }
    }

    @Test
    void theDifferenceOfTwoPoliciesIsSurerThanTheTwoApart() {
        List<Logged> log = new Simulator(5).log(4000);
        Evidence one = Evidence.of(log, Simulator.CANDIDATE, RewardModel.none());
        Policy similar = occasion -> {
            double[] chances = Simulator.CANDIDATE.chances(occasion);
            double moved = chances[0] / 10;
            chances[0] -= moved;
            chances[1] += moved;
            return chances;
        };
        Evidence other = Evidence.of(log, similar, RewardModel.none());
        var replicates = Bootstrap.standard(1).of(List.of(Estimator.IPS.terms(one), Estimator.IPS.terms(other)));
        assertThat(replicates.difference(0, 1).halfWidth())
                .isLessThan(replicates.interval(0).halfWidth() / 3);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        Evidence evidence = evidence(3, MISSPECIFIED);
        assertThat(Estimate.of(Estimator.SNIPS, evidence, Bootstrap.standard(8)))
                .isEqualTo(Estimate.of(Estimator.SNIPS, evidence, Bootstrap.standard(8)));
    }

    @Test
    void aWildWeightIsLeftToTheModelAndTameOnesAreNot() {
        Evidence tame = evidence(1, Simulator::truth);
        assertThat(Estimator.SWITCH_DOUBLY_ROBUST.terms(tame).value())
                .isEqualTo(Estimator.DOUBLY_ROBUST.terms(tame).value());
        double[] weights = tame.weights().clone();
        weights[0] = 400;
        Evidence wild = new Evidence(weights, tame.rewards(), tame.fitted(), tame.expected());
        assertThat(Estimator.SWITCH_DOUBLY_ROBUST.terms(wild).numerators()[0]).isEqualTo(tame.expected()[0]);
    }

    private static Evidence evidence(long run, RewardModel model) {
        return Evidence.of(new Simulator(run).log(ROWS), Simulator.CANDIDATE, model);
    }

    /** As if the log had always noted the same probability. */
    private static Logged misremembered(Logged row) {
        return new Logged(row.decision(), row.occasion(), row.action(), 0.4, row.reward());
    }
}
