package leme.models.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import leme.models.statistic.Gaussian;
import leme.models.statistic.Moments;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    private static final int RUNS = 400;
    private static final int UNITS = 4000;

    @Test
    void whoeverPeeksAllTheTimeIsWrongNoMoreOftenThanPromised() {
        int sequence = 0;
        int naive = 0;
        for (int run = 0; run < RUNS; run++) {
            Peeked peeked = peek(run, 0.1, 0.1);
            sequence += peeked.sequence ? 1 : 0;
            naive += peeked.naive ? 1 : 0;
        }
        System.out.printf("false alarms under peeking: sequence %.3f, naive %.3f%n", sequence / 400.0, naive / 400.0);
        assertThat(sequence).isLessThanOrEqualTo((int) (0.05 * RUNS));
        assertThat(naive).as("which is why").isGreaterThan((int) (0.15 * RUNS));
    }

    @Test
    void aDifferenceThatIsThereIsFound() {
        int found = 0;
        for (int run = 0; run < 100; run++) {
            found += peek(run, 0.1, 0.15).sequence ? 1 : 0;
        }
        assertThat(found).isGreaterThan(80);
    }

    @Test
    void theIntervalExcludesZeroExactlyWhereThePValueSaysSo() {
        var sequence = new ConfidenceSequence(0.95, 1000);
        for (double difference = 0; difference < 0.2; difference += 0.005) {
            var one = new Moments(900, 0.3 + difference, 0.2);
            var other = new Moments(1100, 0.3, 0.21);
            assertThat(sequence.pValue(one, other) < 0.05)
                    .isEqualTo(sequence.difference(one, other).isAwayFromZero());
        }
    }

    @Test
    void beforeThereIsEnoughNothingIsSaid() {
        var few = new Moments(20, 0.5, 0.25);
        assertThat(new ConfidenceSequence(0.95, 1000).difference(few, few).high())
                .isInfinite();
    }

    @Test
    void armsAreAsLargeAsMeantAndIndependentOfOtherExperiments() {
        var one = assignment("greeting", "1");
        var other = assignment("timing", "1");
        Map<String, Long> counts = new HashMap<>();
        int both = 0;
        for (int customer = 0; customer < 20_000; customer++) {
            String unit = "tenant/customer-" + customer;
            counts.merge(one.arm(unit).name(), 1L, Long::sum);
            both += one.arm(unit).name().equals("control")
                            && other.arm(unit).name().equals("control")
                    ? 1
                    : 0;
        }
        assertThat(SampleRatio.of(counts, one.arms()).pValue()).isGreaterThan(0.001);
        assertThat(both / 20_000.0).isCloseTo(0.04, Offset.offset(0.006));
    }

    @Test
    void aCustomerKeepsTheirArmAndAnotherSaltDealsAnew() {
        var dealt = assignment("greeting", "1");
        var again = assignment("greeting", "1");
        var anew = assignment("greeting", "2");
        int moved = 0;
        for (int customer = 0; customer < 1000; customer++) {
            String unit = "c-" + customer;
            assertThat(dealt.arm(unit)).isEqualTo(again.arm(unit));
            moved += dealt.arm(unit).equals(anew.arm(unit)) ? 0 : 1;
        }
        assertThat(moved).isBetween(550, 700);
        assertThat(dealt.arm("c-1").name()).as("on every machine, for ever").isEqualTo("A");
    }

    @Test
    void sharesThatDoNotSumToOneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assignment("x", "", List.of(new Assignment.Arm("a", 0.5))))
                .withMessageContaining("`0.5`")
                .withMessageContaining("Maybe");
    }

    @Test
    void lostUnitsAreNoticedAndChanceIsNot() {
        var arms = SampleRatio.alike(List.of("control", "treated"));
        assertThat(SampleRatio.of(Map.of("control", 50_000L, "treated", 50_300L), arms)
                        .isMismatch())
                .isFalse();
        assertThat(SampleRatio.of(Map.of("control", 50_000L, "treated", 48_000L), arms)
                        .isMismatch())
                .isTrue();
    }

    @Test
    void aRatioThatIsRightIsSeldomCalledWrongHoweverOftenOneLooks() {
        var arms = SampleRatio.alike(List.of("control", "treated"));
        int alarms = 0;
        for (int run = 0; run < RUNS; run++) {
            RandomGenerator random = random(run);
            long[] counts = new long[2];
            boolean alarm = false;
            for (int unit = 1; unit <= UNITS; unit++) {
                counts[random.nextInt(2)]++;
                alarm |= unit % 20 == 0
                        && SampleRatio.of(Map.of("control", counts[0], "treated", counts[1]), arms)
                                .isMismatch();
            }
            alarms += alarm ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(2);
    }

    @Test
    void historyTakesAwayTheNoiseItForetoldAndNothingElse() {
        double[] plain = new double[RUNS];
        double[] adjusted = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var effect = ExperimentReport.of(
                            withHistory(run, 800),
                            SampleRatio.alike(List.of("control", "treated")),
                            "control",
                            0.95,
                            800)
                    .effects()
                    .getFirst();
            plain[run] = effect.difference();
            adjusted[run] = java.util.Objects.requireNonNull(effect.adjusted()).difference();
        }
        Moments without = Moments.of(plain);
        Moments with = Moments.of(adjusted);
        System.out.printf("CUPED: variance %.5f instead of %.5f%n", with.variance(), without.variance());
        assertThat(with.mean()).isCloseTo(0.2, Offset.offset(4 * with.standardError()));
        // The correlation with the past is .8, so .36 of the variance is left.
        assertThat(with.variance() / without.variance()).isCloseTo(0.36, Offset.offset(0.1));
    }

    private record Peeked(boolean sequence, boolean naive) {}

    /** Looks after every ten units, from the two hundredth on. */
    private static Peeked peek(long seed, double control, double treated) {
        RandomGenerator random = random(seed);
        var confidence = new ConfidenceSequence(0.95, UNITS / 2);
        int[] units = new int[2];
        int[] hits = new int[2];
        boolean sequence = false;
        boolean naive = false;
        for (int unit = 1; unit <= UNITS; unit++) {
            int arm = random.nextInt(2);
            units[arm]++;
            hits[arm] += random.nextDouble() < (arm == 0 ? control : treated) ? 1 : 0;
            if (unit % 10 == 0 && unit > 200) {
                Moments one = binary(hits[1], units[1]);
                Moments other = binary(hits[0], units[0]);
                sequence |= confidence.difference(one, other).isAwayFromZero();
                double error = Math.hypot(one.standardError(), other.standardError());
                naive |= Gaussian.interval(one.mean() - other.mean(), error, 0.95)
                        .isAwayFromZero();
            }
        }
        return new Peeked(sequence, naive);
    }

    private static Moments binary(int hits, int units) {
        double mean = hits / (double) units;
        return new Moments(units, mean, mean * (1 - mean) * units / (units - 1));
    }

    private static List<UnitOutcome> withHistory(long seed, int units) {
        RandomGenerator random = random(seed);
        var outcomes = new ArrayList<UnitOutcome>();
        for (int unit = 0; unit < units; unit++) {
            boolean treated = random.nextBoolean();
            double before = random.nextGaussian();
            double reward = 0.8 * before + 0.6 * random.nextGaussian() + (treated ? 0.2 : 0);
            outcomes.add(new UnitOutcome("u" + unit, treated ? "treated" : "control", reward, before));
        }
        return outcomes;
    }

    private static Assignment assignment(String name, String salt) {
        return new Assignment(
                name,
                salt,
                List.of(
                        new Assignment.Arm("control", 0.2),
                        new Assignment.Arm("A", 0.4),
                        new Assignment.Arm("B", 0.4)));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
