package leme.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import leme.engine.experiment.Exploration.EpsilonGreedy;
import leme.engine.experiment.Exploration.Thompson;
import leme.models.propensity.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With what probability exploration chooses, over seeded random contenders. */
class ExplorationTest {

    private static final double NO_CAP = 1e9;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chances_sum_to_one_and_the_floor_leaves_nobody_out(long seed) {
        var contenders = contenders(new Random(seed));

        for (var exploration : List.of(new EpsilonGreedy(0.1), new Thompson(0.05, NO_CAP), new Thompson(0.05, 0.2))) {
            assertThat(Arrays.stream(exploration.chances(contenders)).sum()).isCloseTo(1, within(1e-9));
        }
        assertThat(Arrays.stream(new Thompson(0.05, NO_CAP).chances(contenders)).boxed())
                .allSatisfy(chance -> assertThat(chance).isGreaterThanOrEqualTo(0.05 / contenders.size() - 1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_expected_to_be_given_up_stays_within_the_cap(long seed) {
        var contenders = contenders(new Random(seed));
        double cap = 0.25;

        double[] chances = new Thompson(0.1, cap).chances(contenders);

        double best = contenders.getFirst().expected();
        double cost = IntStream.range(0, chances.length)
                .mapToDouble(i -> chances[i] * (best - contenders.get(i).expected()))
                .sum();
        assertThat(cost).isLessThanOrEqualTo(cap + 1e-9);
        assertThat(Arrays.stream(chances).boxed()).allMatch(chance -> chance > 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_chooses_as_often_as_it_says(long seed) {
        var contenders = contenders(new Random(seed));
        int draws = 20_000;

        for (var exploration : List.of(new EpsilonGreedy(0.2), new Thompson(0.1, NO_CAP), new Thompson(0.1, 1))) {
            double[] chances = exploration.chances(contenders);
            int[] chosen = new int[chances.length];
            for (long each = 0; each < draws; each++) {
                chosen[Choose.drawn(chances, Draw.uniform(seed * draws + each, "explore"))]++;
            }
            assertThat(surprise(chosen, chances, draws))
                    .as("%s on %s", Arrays.toString(chosen), Arrays.toString(chances))
                    .isLessThan(4);
        }
    }

    @Test
    void an_action_is_chosen_as_often_as_it_is_the_best_of_two() {
        // Expected alike, equally in doubt, and of groups of their own: either is the best half of the time.
        var even = new Thompson(0, NO_CAP).chances(List.of(contender("a", "g", 0, 1), contender("b", "h", 0, 1)));
        // log-odds 0 against -1, standard deviations of 1 each: P(N(1, 2) > 0) = Φ(1/√2) = .760
        var ahead = new Thompson(0, NO_CAP).chances(List.of(contender("a", "g", 0, 1), contender("b", "h", -1, 1)));

        assertThat(even[0]).isCloseTo(0.5, within(0.08));
        assertThat(ahead[0]).isCloseTo(0.76, within(0.06));
    }

    @Test
    void what_actions_of_a_group_do_not_know_together_does_not_make_them_rivals() {
        var doubt = new Doubt(2, 0);
        var together =
                List.of(new Contender("a", "g", 0, doubt, 10, 0, 1), new Contender("b", "g", -0.5, doubt, 10, 0, 1));

        assertThat(new Thompson(0, NO_CAP).chances(together)).containsExactly(new double[] {1, 0}, within(1e-12));
    }

    @Test
    void who_knows_everything_explores_the_floor_alone() {
        var sure = List.of(contender("a", "g", 0, 0), contender("b", "h", -1, 0));

        assertThat(new Thompson(0.1, NO_CAP).chances(sure)).containsExactly(new double[] {0.95, 0.05}, within(1e-12));
        assertThat(new Thompson(0.1, 0).chances(sure)).containsExactly(new double[] {1, 0}, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_contenders_have_the_same_chances_whoever_else_asks(long seed) {
        var exploration = new Thompson(0.02, 1);

        assertThat(exploration.chances(contenders(new Random(seed))))
                .isEqualTo(exploration.chances(contenders(new Random(seed))));
    }

    @Test
    void an_experiment_is_told_again_from_its_version() {
        for (var experiment : List.of(
                Experiment.NONE,
                new Experiment("a/b", 0.1, 0.3),
                new Experiment("x", 0, new Thompson(0.01, 0.5)),
                new Experiment("", 1, new Thompson(1, 1e-7)))) {
            assertThat(Experiment.parse(experiment.version())).contains(experiment);
        }
        assertThat(Experiment.parse("none/control=0.0/magic=1")).isEmpty();
    }

    /** How many standard deviations χ² lies above what is expected (Wilson, Hilferty 1931). */
    private static double surprise(int[] chosen, double[] chances, int draws) {
        double statistic = 0;
        int cells = 0;
        for (int i = 0; i < chosen.length; i++) {
            double expected = chances[i] * draws;
            if (expected > 5) {
                statistic += (chosen[i] - expected) * (chosen[i] - expected) / expected;
                cells++;
            }
        }
        if (cells < 2) {
            return 0;
        }
        double spread = 2.0 / 9 / (cells - 1);
        return (Math.cbrt(statistic / (cells - 1)) - (1 - spread)) / Math.sqrt(spread);
    }

    private static Contender contender(String id, String group, double logOdds, double own) {
        return new Contender(id, group, logOdds, new Doubt(0, own), 10, 0, 1);
    }

    private static List<Contender> contenders(Random random) {
        return IntStream.range(0, 2 + random.nextInt(10))
                .mapToObj(i -> new Contender(
                        "a" + i,
                        "g" + random.nextInt(4),
                        -4 + 3 * random.nextDouble(),
                        new Doubt(random.nextDouble(), random.nextDouble()),
                        20 + 100 * random.nextDouble(),
                        0.1 * random.nextDouble(),
                        1 + random.nextInt(2)))
                .sorted(Comparator.comparingDouble(Contender::expected).reversed())
                .toList();
    }
}
