package leme.service.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.models.online.Lesson;
import leme.models.online.Lesson.Basis;
import leme.models.online.Lesson.Fact;
import leme.models.online.Posterior;
import leme.models.propensity.Doubt;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Archive;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.Deployed;
import leme.service.bundle.Ingredient;
import leme.service.bundle.LiveBundles;
import leme.service.context.Notices;
import leme.service.telemetry.Measure;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Replicas that follow one ledger. */
class LearningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Profile ANYBODY = new Profile(12, 60, 1, false, "WHATSAPP", 15, false, 0, 0, 0, false);
    private static final Bundle TRAINED = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            leme.models.Shipped.messageReader(),
            leme.models.Shipped.propensities(),
            Experiment.NONE);

    private final Ledger ledger = new Ledger();
    private final List<Bundle> onlookers = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveBundles one = new LiveBundles(new Deployed(TRAINED, Map.of()), Archive.NONE);
    private final LiveBundles other = new LiveBundles(new Deployed(TRAINED, Map.of()), Archive.NONE);

    @Test
    void what_one_replica_learns_decides_on_the_other_bit_for_bit_alike() {
        double before = propensity(one);
        ledger.waiting.add(answered());

        learning(one, meters).learn().block(PATIENCE);
        learning(other, new SimpleMeterRegistry()).follow().block(PATIENCE);

        assertThat(propensity(one)).isGreaterThan(before).isEqualTo(propensity(other));
        assertThat(one.current().revision())
                .isEqualTo(other.current().revision())
                .isNotEqualTo(TRAINED.revision());
        assertThat(one.current().versions().propensity())
                .startsWith(TRAINED.versions().propensity() + "+");
    }

    @Test
    void the_bundle_of_before_still_scores_as_before() {
        double before = propensity(one);
        ledger.waiting.add(answered());

        learning(one, meters).learn().block(PATIENCE);

        assertThat(score(one.remembered(TRAINED.revision()).orElseThrow())).isEqualTo(before);
    }

    @Test
    void a_snapshot_that_is_damaged_replaces_nothing() {
        ledger.waiting.add(answered());
        learning(one, meters).learn().block(PATIENCE);
        var sound = one.current();
        ledger.snapshot = Artefact.of(PosteriorRecipe.KIND, "", new byte[] {1, 2, 3});

        learning(one, meters).learn().block(PATIENCE);

        assertThat(one.current()).isSameAs(sound);
    }

    @Test
    void a_snapshot_of_another_model_replaces_nothing() {
        ledger.snapshot = PosteriorRecipe.artefact(Posterior.around("another"));

        learning(one, meters).learn().block(PATIENCE);

        assertThat(one.current()).isSameAs(TRAINED);
    }

    @Test
    void while_the_record_is_away_the_replica_decides_as_it_did() {
        ledger.away = true;

        learning(one, meters).learn().block(PATIENCE);

        assertThat(one.current()).isSameAs(TRAINED);
    }

    @Test
    void an_operator_sees_how_far_it_is() {
        ledger.waiting.add(answered());

        learning(one, meters).learn().block(PATIENCE);

        assertThat(meters.get(Measure.LEARNED.id()).gauge().value()).isEqualTo(1);
        assertThat(meters.get(Measure.LEARNING_LAG.id()).gauge().value()).isEqualTo(1.5);
        assertThat(meters.get(Measure.LESSON.id()).counter().count()).isEqualTo(1);
    }

    private Learning learning(LiveBundles bundles, SimpleMeterRegistry measured) {
        return new Learning(ledger, bundles, onlookers::stream, Notices.none(), Clock.systemUTC(), measured);
    }

    private static double propensity(LiveBundles bundles) {
        return score(bundles.current());
    }

    private static double score(Bundle bundle) {
        return bundle.propensities().score("gold-card", "cards", 0.05, ANYBODY).probability();
    }

    private static Lesson answered() {
        return new Lesson(Fact.ANSWERED, "gold-card", "cards", new Basis(0.05, 0.5, ANYBODY));
    }

    @Test
    void a_challenger_learns_from_the_same_outcomes_about_its_own_mistakes_and_keeps_it_when_it_is_promoted() {
        one.challenge(BESIDE, 0.5);
        ledger.waiting.add(answered());

        learning(one, meters).learn().block(PATIENCE);

        var challenging = one.inUse().skip(1).findFirst().orElseThrow();
        assertThat(challenging.versions().propensity()).startsWith("beside+");
        assertThat(score(challenging)).isGreaterThan(0.2);
        assertThat(score(one.current())).isLessThan(0.2);

        one.exchange(BESIDE);
        assertThat(one.current().revision()).isEqualTo(challenging.revision());
    }

    @Test
    void replicas_have_the_same_challenger_bit_for_bit_whoever_learned() {
        one.challenge(BESIDE, 0.5);
        other.challenge(BESIDE, 0.5);
        ledger.waiting.add(answered());

        learning(one, meters).learn().block(PATIENCE);
        learning(other, new SimpleMeterRegistry()).learn().block(PATIENCE);

        assertThat(other.inUse().map(Bundle::revision))
                .containsExactlyElementsOf(one.inUse().map(Bundle::revision).toList());
    }

    @Test
    void a_model_that_looks_on_learns_too_and_what_it_learned_goes_with_it() {
        var looksOn = Assembly.with(TRAINED.reader(), new Beside(), TRAINED);
        onlookers.add(looksOn);
        ledger.waiting.add(answered());

        learning(one, meters).learn().block(PATIENCE);
        assertThat(one.learned(looksOn).versions().propensity()).startsWith("beside+");

        onlookers.clear();
        learning(one, meters).learn().block(PATIENCE);
        assertThat(one.learned(looksOn)).isSameAs(looksOn);
        assertThat(one.current().versions().propensity())
                .startsWith(TRAINED.versions().propensity() + "+");
    }

    /** A model that thinks otherwise of everything. */
    private record Beside() implements Propensities {

        @Override
        public Score score(String action, String group, double prior, Profile profile) {
            return new Score(0.2, List.of(), new Trained(0.2, 0.5), Doubt.NONE, 0);
        }

        @Override
        public String version() {
            return "beside";
        }
    }

    private static final Ingredient BESIDE = new Ingredient() {
        @Override
        public Artefact artefact() {
            return Artefact.of("propensity", "", new byte[] {9});
        }

        @Override
        public Assembly in(Bundle current) {
            return new Assembly.Sound(Assembly.with(current.reader(), new Beside(), current));
        }

        @Override
        public Set<String> displaces() {
            return Set.of(PosteriorRecipe.KIND);
        }
    };

    /** A ledger in memory: one step learns all that waits. */
    private static final class Ledger implements Lessons {

        final List<Lesson> waiting = new ArrayList<>();
        private final List<Lesson> learned = new ArrayList<>();
        private final Map<String, Artefact> snapshots = new HashMap<>();

        /** When set, what is found whatever was learned. */
        @org.jspecify.annotations.Nullable Artefact snapshot;

        boolean away;

        @Override
        public Mono<Step> learn(Learner learner, Attribution attribution, Instant now) {
            if (away) {
                return Mono.error(new IllegalStateException("away"));
            }
            int taught = waiting.size();
            learned.addAll(waiting);
            waiting.clear();
            if (!learned.isEmpty()) {
                var seen = learned.stream().map(learner.sees()).toList();
                snapshots.put(
                        learner.base(),
                        PosteriorRecipe.artefact(
                                Posterior.around(learner.base()).after(seen)));
            }
            return Mono.just(new Step(taught, false));
        }

        @Override
        public Mono<Head> head(String base) {
            return found(base).map(bytes -> new Head(base, 0, learned.size(), bytes.digest()));
        }

        private Mono<Artefact> found(String base) {
            return Mono.justOrEmpty(snapshot).switchIfEmpty(Mono.justOrEmpty(snapshots.get(base)));
        }

        @Override
        public Mono<Artefact> snapshot(String digest) {
            return Mono.justOrEmpty(snapshot)
                    .switchIfEmpty(Mono.justOrEmpty(snapshots.values().stream()
                            .filter(one -> one.digest().equals(digest))
                            .findFirst()));
        }

        @Override
        public Mono<Duration> lag() {
            return Mono.just(Duration.ofMillis(1500));
        }

        @Override
        public Flux<Lesson> replay(long since, long through) {
            return Flux.fromIterable(learned).skip(since).take(through - since);
        }
    }
}
