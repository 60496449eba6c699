package leme.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import leme.engine.experiment.Exploration.EpsilonGreedy;
import leme.engine.experiment.Exploration.Thompson;
import leme.models.online.Lesson;
import leme.models.online.Lesson.Basis;
import leme.models.online.Lesson.Fact;
import leme.models.online.Posterior;
import leme.models.propensity.Profile;
import org.junit.jupiter.api.Test;

/**
 * A bandit whose trained model is wrong: what learning and exploring together give up in comparison with one who knows.
 * Every way of exploring learns from what it chose itself, by the same posterior.
 */
class BanditTest {

    private static final int RUNS = 10;
    private static final int ROUNDS = 5_000;
    private static final double VALUE = 10;
    private static final Profile ANYBODY = new Profile(12, 60, 1, false, "WHATSAPP", 15, false, 0, 0, 0, false);

    @Test
    void thompson_sampling_regrets_less_than_epsilon_greedy_and_that_less_than_greed() {
        double thompson = regret(new Thompson(0.01, 1e9));
        double epsilon = regret(new EpsilonGreedy(0.1));
        double greed = regret(new EpsilonGreedy(0));

        assertThat(thompson).as("against ε-greedy").isLessThan(0.8 * epsilon);
        assertThat(thompson).as("against greed").isLessThan(0.8 * greed);
    }

    @Test
    void what_it_gives_up_dwindles_as_it_learns() {
        double early = 0;
        double late = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            var run = new Run(new World(seed), new Thompson(0.01, 1e9), seed);
            early += run.play(500);
            run.play(ROUNDS - 1_000);
            late += run.play(500);
        }

        assertThat(late).isLessThan(early / 3);
    }

    /** What is given up in a run, on average; BRL. */
    private static double regret(Exploration exploration) {
        return IntStream.range(0, RUNS)
                .mapToDouble(seed -> new Run(new World(seed), exploration, seed).play(ROUNDS))
                .average()
                .orElseThrow();
    }

    /** Actions in two groups with true rates that the trained model does not know. */
    private static final class World {

        final double[] truth;
        final Basis[] trained;

        World(long seed) {
            var random = new Random(seed);
            truth = new double[8];
            trained = new Basis[8];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = 0.02 + 0.48 * random.nextDouble();
                double odds = truth[i] / (1 - truth[i]) * Math.exp(random.nextGaussian());
                trained[i] = new Basis(odds / (1 + odds), 1, ANYBODY);
            }
        }

        int best() {
            return IntStream.range(0, truth.length)
                    .boxed()
                    .max(Comparator.comparingDouble(i -> truth[i]))
                    .orElseThrow();
        }
    }

    private static final class Run {

        private final World world;
        private final Exploration exploration;
        private final Random chance;
        private Posterior posterior = Posterior.around("bandit");

        Run(World world, Exploration exploration, long seed) {
            this.world = world;
            this.exploration = exploration;
            this.chance = new Random(~seed);
        }

        double play(int rounds) {
            double regret = 0;
            for (int round = 0; round < rounds; round++) {
                var order = order();
                double[] chances = exploration.chances(order);
                int chosen = index(order.get(Choose.drawn(chances, chance.nextDouble())));
                regret += VALUE * (world.truth[world.best()] - world.truth[chosen]);
                learn(chosen, chance.nextDouble() < world.truth[chosen]);
            }
            return regret;
        }

        private void learn(int action, boolean answered) {
            var lessons = new ArrayList<Lesson>();
            lessons.add(lesson(Fact.SHOWN, action));
            if (answered) {
                lessons.add(lesson(Fact.ANSWERED, action));
            }
            posterior = posterior.after(lessons);
        }

        private Lesson lesson(Fact fact, int action) {
            return new Lesson(fact, "a" + action, group(action), world.trained[action]);
        }

        private List<Contender> order() {
            return IntStream.range(0, world.truth.length)
                    .mapToObj(this::contender)
                    .sorted(Comparator.comparingDouble(Contender::expected)
                            .reversed()
                            .thenComparing(Contender::id))
                    .toList();
        }

        private Contender contender(int action) {
            var belief = posterior.response(group(action), "a" + action, world.trained[action]);
            return new Contender("a" + action, group(action), belief.logOdds(), belief.doubt(), VALUE, 0, 1);
        }

        private static int index(Contender contender) {
            return Integer.parseInt(contender.id().substring(1));
        }

        private static String group(int action) {
            return action < 4 ? "g" : "h";
        }
    }
}
