package leme.service.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.models.online.Lesson;
import leme.models.online.Lesson.Basis;
import leme.models.online.Lesson.Fact;
import leme.models.online.Posterior;
import leme.models.propensity.Profile;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Archive;
import leme.service.bundle.Artefact;
import leme.service.bundle.Deployed;
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
        return new Learning(ledger, bundles, Notices.none(), Clock.systemUTC(), measured);
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

    /** A ledger in memory: one step learns all that waits. */
    private static final class Ledger implements Lessons {

        final List<Lesson> waiting = new ArrayList<>();
        private final List<Lesson> learned = new ArrayList<>();

        @org.jspecify.annotations.Nullable Artefact snapshot;

        boolean away;

        @Override
        public Mono<Step> learn(String base, Attribution attribution, Instant now) {
            if (away) {
                return Mono.error(new IllegalStateException("away"));
            }
            int taught = waiting.size();
            if (taught > 0) {
                learned.addAll(waiting);
                waiting.clear();
                snapshot = PosteriorRecipe.artefact(Posterior.around(base).after(learned));
            }
            return Mono.just(new Step(taught, false));
        }

        @Override
        public Mono<Head> head(String base) {
            return Mono.justOrEmpty(snapshot).map(bytes -> new Head(base, 0, learned.size(), bytes.digest()));
        }

        @Override
        public Mono<Artefact> snapshot(String digest) {
            return Mono.justOrEmpty(snapshot);
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
