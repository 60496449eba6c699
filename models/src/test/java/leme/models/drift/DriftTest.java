package leme.models.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DriftTest {

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    private final Reference reference = Reference.of("tenure", normal(10_000, 0, 1));

    @Test
    void theSamePopulationIsStableAlsoInASmallWindow() {
        for (int size : new int[] {40, 200, 5000}) {
            int worries = 0;
            for (int window = 0; window < 200; window++) {
                worries += against(normal(size, 0, 1)).drift() == Drift.STABLE ? 0 : 1;
            }
            assertThat(worries).as("%d values a window", size).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aPopulationThatMovesIsWatchedAndThenAlerts() {
        assertThat(against(normal(5000, 0.4, 1)).drift()).isEqualTo(Drift.WATCH);
        assertThat(against(normal(5000, 1, 1)).drift()).isEqualTo(Drift.ALERT);
    }

    @Test
    void valuesThatGoMissingAreDriftToo() {
        double[] values = normal(2000, 0, 1);
        Arrays.fill(values, 0, 600, Double.NaN);
        assertThat(against(values).drift()).isEqualTo(Drift.ALERT);
    }

    @Test
    void theIndexIsThatOfTheTextbook() {
        // (.6 − .5)·ln(.6/.5) + (.4 − .5)·ln(.4/.5)
        assertThat(Stability.of(new long[] {500_000, 500_000}, new long[] {600_000, 400_000})
                        .index())
                .isCloseTo(0.0405, Offset.offset(0.0001));
    }

    @Test
    void aReferenceComesBackFromItsJsonAsItWas() {
        assertThat(Reference.parse(reference.json())).isEqualTo(reference);
        assertThat(reference.json()).startsWith("{\"name\":\"tenure\",\"bins\":{\"edges\":[");
    }

    @Test
    void binsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reference("tenure", new Bins(List.of(1.0)), List.of(1L)))
                .withMessageContaining("`1` counts");
        assertThatIllegalArgumentException().isThrownBy(() -> new Bins(List.of(2.0, 1.0)));
    }

    @Test
    void probabilitiesThatMeanWhatTheySayAreStable() {
        int worries = 0;
        for (int window = 0; window < 200; window++) {
            worries += calibration(2000, 1).drift() == Drift.STABLE ? 0 : 1;
        }
        assertThat(worries).as("one in a hundred, or so").isLessThanOrEqualTo(6);
    }

    @Test
    void probabilitiesThatPromiseTooMuchAlert() {
        assertThat(calibration(5000, 0.82).drift()).isEqualTo(Drift.WATCH);
        CalibrationWindow half = calibration(5000, 0.5);
        assertThat(half.drift()).isEqualTo(Drift.ALERT);
        assertThat(half.ratioInterval().contains(0.5)).isTrue();
        assertThat(half.error()).isCloseTo(0.125, Offset.offset(0.02));
    }

    @Test
    void ofAHandfulOfPredictionsNothingIsSaid() {
        double[] probabilities = new double[14];
        boolean[] outcomes = new boolean[14];
        Arrays.fill(probabilities, 0.05);
        Arrays.fill(outcomes, 0, 4, true);
        CalibrationWindow few = CalibrationWindow.of(probabilities, outcomes);
        assertThat(few.ratio()).isGreaterThan(5);
        assertThat(few.drift()).isEqualTo(Drift.STABLE);
        assertThat(CalibrationWindow.of(new double[0], new boolean[0]).drift()).isEqualTo(Drift.STABLE);
    }

    @Test
    void replicasCanAddTheirShares() {
        CalibrationWindow one = calibration(300, 1);
        CalibrationWindow other = calibration(500, 1);
        assertThat(one.plus(other).count()).isEqualTo(800);
        assertThat(one.plus(other).observed()).isEqualTo(one.observed() + other.observed());
    }

    @Test
    void ratesThatFallAreNoticedOnceThereIsEnoughToSay() {
        assertThat(OutcomeShift.ofRates(1000, 10_000, 2, 29).drift()).isEqualTo(Drift.STABLE);
        assertThat(OutcomeShift.ofRates(1000, 10_000, 980, 10_000).drift()).isEqualTo(Drift.STABLE);
        assertThat(OutcomeShift.ofRates(1000, 10_000, 850, 10_000).drift()).isEqualTo(Drift.WATCH);
        assertThat(OutcomeShift.ofRates(1000, 10_000, 500, 10_000).drift()).isEqualTo(Drift.ALERT);
    }

    private Stability against(double[] values) {
        return reference.against(reference.bins().counts(values));
    }

    private double[] normal(int count, double mean, double deviation) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> random.nextGaussian(mean, deviation));
        return values;
    }

    private CalibrationWindow calibration(int count, double truth) {
        double[] probabilities = new double[count];
        boolean[] outcomes = new boolean[count];
        for (int i = 0; i < count; i++) {
            probabilities[i] = random.nextDouble() / 2;
            outcomes[i] = random.nextDouble() < truth * probabilities[i];
        }
        return CalibrationWindow.of(probabilities, outcomes);
    }
}
