package leme.service.publication.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import leme.engine.Decide;
import leme.service.bundle.RulesArchive;
import leme.service.fake.Eventually;
import leme.service.fake.InMemoryPublications;
import leme.service.fake.Lenient;
import leme.service.publication.store.Tallies.Effect;
import leme.service.publication.store.Tallies.Key;
import leme.service.publication.store.Tallies.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A shadow looks on: whoever answers never waits for it, and what it did not come to is counted. */
@Timeout(60)
class ShadowsTest {

    private static final String KIND = RulesArchive.KIND;
    /** So many wait at most. */
    private static final int WAITING = 256;

    private final InMemoryPublications tallies = new InMemoryPublications(Clock.systemUTC());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Scheduler computing = Schedulers.newSingle("shadow-test", true);
    private final Shadows shadows = new Shadows(tallies, meters, computing);

    @BeforeEach
    void cast() {
        shadows.cast(KIND, Lenient.ingredient(), 1, Lenient.bundle());
    }

    @AfterEach
    void stop() {
        computing.dispose();
    }

    /** Nobody computes yet, so whoever waited would wait for ever. */
    @Test
    void whenDecisionsComeFasterThanItComputesTheRestIsDroppedAndCountedAndNobodyWaits() throws Exception {
        take(WAITING + 100);

        assertThat(meters.counter("leme.shadow", "kind", KIND, "effect", "dropped")
                        .count())
                .isEqualTo(100);
        var working = shadows.work();
        Eventually.is("all is told", () -> total(Effect.COMPARED) == WAITING && total(Effect.DROPPED) == 100);
        working.dispose();
    }

    @Test
    void disagreementsAreToldByRuleActionAndChannelWithDecisionsToLookUp() throws Exception {
        var working = shadows.work();
        take(3);
        Eventually.is("all is told", () -> total(Effect.COMPARED) == 3);
        working.dispose();

        assertThat(total(Effect.DIFFERED)).isEqualTo(3);
        assertThat(sheet().counts().entrySet())
                .filteredOn(one -> one.getKey().effect() == Effect.GAINS)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getValue()).isEqualTo(3))
                .extracting(Map.Entry::getKey)
                .extracting(Key::cause)
                .contains("complaints: " + Lenient.DROPPED);
        assertThat(sheet().examples()).extracting("decisionId").containsExactlyInAnyOrder("d-0", "d-1", "d-2");
        assertThat(meters.counter("leme.shadow", "kind", KIND, "effect", "differs")
                        .count())
                .isEqualTo(3);
    }

    @Test
    void whatCannotBeToldIsToldWithWhatComesNext() throws Exception {
        tallies.dieAt(0, false);
        var working = shadows.work();
        take(2);
        Eventually.is(
                "both are computed",
                () -> meters.counter("leme.shadow", "kind", KIND, "effect", "differs")
                                .count()
                        == 2);
        tallies.recover();
        Eventually.is("all is told", () -> total(Effect.COMPARED) == 2);
        working.dispose();
    }

    @Test
    void ofAShareTheSameDecisionsAreSeenOnEveryReplicaAndAboutAsManyAsItSays() {
        long seen = java.util.stream.IntStream.range(0, 10_000)
                .filter(i -> Shadows.sampled("decision-" + i, 0.1))
                .count();
        assertThat(seen).isBetween(900L, 1100L);
        assertThat(Shadows.sampled("decision-1", 1)).isTrue();
    }

    private void take(int decisions) {
        for (int i = 0; i < decisions; i++) {
            var situation = Lenient.waiting("d-" + i, Lenient.NOW);
            shadows.taken(situation, Decide.decide(situation, Lenient.CURRENT, 7));
        }
    }

    private long total(Effect effect) {
        return sheet().counts().entrySet().stream()
                .filter(one -> one.getKey().effect() == effect)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Sheet sheet() {
        return Objects.requireNonNull(
                shadows.sheet(KIND, Lenient.ingredient().artefact().version()).block());
    }
}
