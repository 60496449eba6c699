package leme.models.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import leme.models.Shipped;
import leme.models.online.Lesson.Basis;
import leme.models.online.Lesson.Fact;
import leme.models.propensity.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What outcomes teach, and that it is the same wherever and however often it is worked out. */
class PosteriorTest {

    private static final Posterior NOTHING = Posterior.around("model");

    @Test
    void what_learned_nothing_changes_nothing() {
        var trained = Shipped.propensities();
        var online = new OnlinePropensities(trained, Posterior.around(trained.version()), "0".repeat(64));
        var profile = profile(0, false);

        var score = trained.score("gold-card", "cards", 0.05, profile);
        var same = online.score("gold-card", "cards", 0.05, profile);

        assertThat(same.probability()).isCloseTo(score.probability(), within(1e-12));
        assertThat(same.contributions()).isEqualTo(score.contributions());
        assertThat(same.doubt().own()).isCloseTo(score.doubt().own(), within(1e-12));
        assertThat(same.doubt().shared()).isCloseTo(score.doubt().shared(), within(1e-12));
        assertThat(same.optOut()).isCloseTo(score.optOut(), within(1e-12));
    }

    /**
     * Against the posterior on a grid, as if one weight were all there is to learn. Weights that are kept independent learn a
     * little faster than one would, never by a third of what was uncertain, and stay in doubt a little longer.
     */
    @ParameterizedTest
    @CsvSource({"0.05, 1, 40, 0", "0.05, 1, 40, 6", "0.3, 0.5, 10, 5", "0.02, 2, 400, 4", "0.5, 1, 1, 1"})
    void silence_and_answers_are_weighed_as_bayes_would(double trained, double doubt, int shown, int answered) {
        var belief =
                NOTHING.after(lessons(trained, doubt, shown, answered)).response("g", "a", basis(trained, doubt, 0));

        double variance = doubt * doubt + spreadOfGroup();
        double[] exact = grid(Math.log(trained / (1 - trained)), variance, shown, answered);
        assertThat(belief.logOdds()).isCloseTo(exact[0], within(0.3 * Math.sqrt(variance)));
        assertThat(spread(belief)).as("doubt is not understated").isBetween(0.95 * exact[1], variance);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_comes_to_believe_what_is_true_of_groups_actions_and_customers(long seed) {
        var world = new World(seed);
        var learned = NOTHING.after(world.lessons(60_000));

        for (int action = 0; action < World.ACTIONS; action++) {
            for (int kind = 0; kind < 2; kind++) {
                double truth = world.truth(action, kind);
                double said = learned.response(world.group(action), "a" + action, world.basis(action, kind))
                        .probability();
                assertThat(Math.log(said / truth))
                        .as("action %s, kind %s: %s instead of %s", action, kind, said, truth)
                        .isCloseTo(0, within(0.35));
            }
        }
    }

    @Test
    void doubt_only_shrinks_with_silence_and_ends_far_below_where_it_began() {
        var basis = basis(0.1, 1, 0);
        double before = spread(NOTHING.response("g", "a", basis));
        var posterior = NOTHING;
        for (int i = 0; i < 200; i++) {
            posterior = posterior.after(List.of(shown("a", basis)));
            double after = spread(posterior.response("g", "a", basis));
            assertThat(after).isLessThan(before);
            before = after;
        }
        assertThat(before).isLessThan(0.6);
    }

    @Test
    void an_action_never_seen_follows_its_group_and_then_its_own_evidence() {
        var basis = basis(0.1, 1, 0);
        var others = NOTHING.after(answering("seen", basis, 40, 20));

        double fresh = others.response("g", "fresh", basis).probability();
        assertThat(fresh)
                .isGreaterThan(0.12)
                .isLessThan(others.response("g", "seen", basis).probability());
        assertThat(others.response("elsewhere", "fresh", basis).probability()).isCloseTo(0.1, within(1e-12));

        var own = others.after(answering("fresh", basis, 60, 0));
        assertThat(own.response("g", "fresh", basis).probability()).isLessThan(0.1);
    }

    @Test
    void a_late_answer_corrects_the_silence_that_was_counted_before_it() {
        var basis = basis(0.1, 0.5, 0);
        var between = answering("other", basis, 30, 3);
        var early =
                NOTHING.after(List.of(shown("a", basis), answered("a", basis))).after(between);
        var late = NOTHING.after(List.of(shown("a", basis))).after(between).after(List.of(answered("a", basis)));

        assertThat(late.response("g", "a", basis).probability())
                .isCloseTo(early.response("g", "a", basis).probability(), within(0.01));
    }

    @Test
    void opt_outs_are_learned_apart_from_responses() {
        var basis = basis(0.1, 0.5, 0);
        var bothered = NOTHING.after(List.of(shown("a", basis), new Lesson(Fact.OPTED_OUT, "a", "g", basis)));

        assertThat(bothered.optOut("g", "a", basis).probability())
                .isGreaterThan(2 * NOTHING.optOut("g", "a", basis).probability());
        assertThat(bothered.response("g", "a", basis).probability()).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 5_000})
    void however_lessons_are_cut_into_batches_the_bytes_are_the_same(int batch) {
        var lessons = new World(4).lessons(2_000);
        byte[] atOnce = PosteriorFile.write(NOTHING.after(lessons));

        var inBatches = NOTHING;
        for (int from = 0; from < lessons.size(); from += batch) {
            var some = lessons.subList(from, Math.min(from + batch, lessons.size()));
            inBatches = PosteriorFile.read(PosteriorFile.write(inBatches)).after(some);
        }

        assertThat(PosteriorFile.write(inBatches)).isEqualTo(atOnce);
        assertThat(inBatches.lessons()).isEqualTo(lessons.size());
    }

    @Test
    void a_snapshot_stays_as_it_was_while_the_next_one_learns() {
        var before = NOTHING.after(new World(5).lessons(200));
        byte[] bytes = PosteriorFile.write(before);

        before.after(new World(6).lessons(200));

        assertThat(PosteriorFile.write(before)).isEqualTo(bytes);
    }

    @Test
    void a_snapshot_of_another_model_is_refused() {
        var trained = Shipped.propensities();

        assertThatThrownBy(() -> new OnlinePropensities(trained, NOTHING, "0".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`model`");
    }

    @Test
    void bytes_that_are_no_posterior_are_refused() {
        byte[] sound = PosteriorFile.write(NOTHING.after(new World(7).lessons(50)));
        var random = new Random(8);
        for (int cut = 0; cut < sound.length; cut += 1 + sound.length / 60) {
            byte[] broken = Arrays.copyOf(sound, cut);
            assertThatThrownBy(() -> PosteriorFile.read(broken)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> PosteriorFile.read(noise)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] longer = Arrays.copyOf(sound, sound.length + 1);
        assertThatThrownBy(() -> PosteriorFile.read(longer)).hasMessageContaining("`1` bytes after its end");
        byte[] unnumbered = sound.clone();
        Arrays.fill(unnumbered, sound.length - 8, sound.length, (byte) 0xFF);
        assertThatThrownBy(() -> PosteriorFile.read(unnumbered)).hasMessageContaining("NaN");
    }

    private static double spread(Belief belief) {
        return belief.doubt().shared() * belief.doubt().shared()
                + belief.doubt().own() * belief.doubt().own();
    }

    private static double spreadOfGroup() {
        double shared = NOTHING.response("g", "a", basis(0.5, 0, 0)).doubt().shared();
        return shared * shared;
    }

    /** Mean and variance of N(z; mean, variance) · e^(answered z) / (1 + e^z)^shown. */
    private static double[] grid(double mean, double variance, int shown, int answered) {
        double mass = 0;
        double first = 0;
        double second = 0;
        for (double z = -20; z <= 20; z += 0.001) {
            double density =
                    Math.exp(-(z - mean) * (z - mean) / 2 / variance + answered * z - shown * Math.log1p(Math.exp(z)));
            mass += density;
            first += density * z;
            second += density * z * z;
        }
        double expected = first / mass;
        return new double[] {expected, second / mass - expected * expected};
    }

    private static List<Lesson> lessons(double trained, double doubt, int shown, int answered) {
        return answering("a", basis(trained, doubt, 0), shown, answered);
    }

    /** Answers spread evenly among the times it was shown. */
    private static List<Lesson> answering(String action, Basis basis, int shown, int answered) {
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < shown; i++) {
            lessons.add(shown(action, basis));
            if ((i + 1) * answered / shown > i * answered / shown) {
                lessons.add(answered(action, basis));
            }
        }
        return lessons;
    }

    private static Lesson shown(String action, Basis basis) {
        return new Lesson(Fact.SHOWN, action, "g", basis);
    }

    private static Lesson answered(String action, Basis basis) {
        return new Lesson(Fact.ANSWERED, action, "g", basis);
    }

    private static Basis basis(double trained, double doubt, int rejections) {
        return new Basis(trained, doubt, profile(rejections, false));
    }

    static Profile profile(int rejections, boolean asked) {
        return new Profile(0, 0, 0, false, "WHATSAPP", 15, false, 0, rejections, 0, asked);
    }

    /** Two groups of three actions; customers who rejected before answer less than the trained model thinks. */
    private static final class World {

        static final int ACTIONS = 6;
        private static final double[] TRUTH = {0.05, 0.1, 0.2, 0.02, 0.04, 0.15};
        private static final double TRAINED = 0.08;
        private final Random random;

        World(long seed) {
            random = new Random(seed);
        }

        String group(int action) {
            return "g" + action / 3;
        }

        Basis basis(int action, int kind) {
            return PosteriorTest.basis(TRAINED, 1, kind * 6);
        }

        double truth(int action, int kind) {
            double odds = TRUTH[action] / (1 - TRUTH[action]) * (kind == 1 ? 0.5 : 1);
            return odds / (1 + odds);
        }

        List<Lesson> lessons(int shown) {
            var lessons = new ArrayList<Lesson>();
            for (int i = 0; i < shown; i++) {
                int action = random.nextInt(ACTIONS);
                int kind = random.nextInt(2);
                lessons.add(new Lesson(Fact.SHOWN, "a" + action, group(action), basis(action, kind)));
                if (random.nextDouble() < truth(action, kind)) {
                    lessons.add(new Lesson(Fact.ANSWERED, "a" + action, group(action), basis(action, kind)));
                }
            }
            return lessons;
        }
    }
}
