package leme.service.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import leme.models.drift.Bins;
import leme.models.drift.Reference;
import leme.service.drift.Tallies.Taken;
import leme.service.drift.Tallies.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

/** What every place keeps to where replicas put their counts together. */
@Timeout(60)
public abstract class TalliesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-18T17:00:10Z");

    private final String model = "model-" + UUID.randomUUID();
    private final String other = "model-" + UUID.randomUUID();

    protected abstract Tallies tallies();

    @Test
    void what_two_replicas_count_adds_up_also_within_a_minute() {
        add(NOW, new Tally(model, "hour", List.of(1L, 2L, 0L)), new Tally(model, "tenureMonths", List.of(5L, 0L)));
        add(NOW.plusSeconds(20), new Tally(model, "hour", List.of(10L, 0L, 3L)));
        add(
                NOW.plusSeconds(90),
                new Tally(model, "hour", List.of(100L, 0L, 0L)),
                new Tally(other, "hour", List.of(7L)));

        assertThat(lately(1_000, model))
                .containsExactlyInAnyOrder(
                        new Tally(model, "hour", List.of(111L, 2L, 3L)),
                        new Tally(model, "tenureMonths", List.of(5L, 0L)));
    }

    @Test
    void replicas_that_add_at_the_same_moment_lose_nothing() {
        Flux.range(0, 40)
                .flatMap(
                        i -> tallies()
                                .add(
                                        List.of(
                                                new Tally(model, "hour", List.of(1L, (long) i)),
                                                new Tally(model, "contacts", List.of(2L, 0L))),
                                        NOW),
                        8)
                .blockLast(PATIENCE);

        assertThat(lately(10_000, model))
                .containsExactlyInAnyOrder(
                        new Tally(model, "hour", List.of(40L, 780L)), new Tally(model, "contacts", List.of(80L, 0L)));
    }

    @Test
    void only_the_newest_minutes_that_hold_a_window_count() {
        for (int minute = 0; minute < 5; minute++) {
            add(NOW.plus(Duration.ofMinutes(minute)), new Tally(model, "hour", List.of((long) minute, 10L)));
        }

        assertThat(lately(24, model)).containsExactly(new Tally(model, "hour", List.of(7L, 20L)));
        assertThat(lately(28, model))
                .as("what fell out of a window is forgotten")
                .hasSize(1);
    }

    @Test
    void of_references_the_first_stays_for_all() {
        tallies()
                .keep(List.of(new Taken(model, reference(1)), new Taken(other, reference(3))))
                .block(PATIENCE);
        tallies().keep(List.of(new Taken(model, reference(2)))).block(PATIENCE);

        assertThat(tallies().references(List.of(model)).block(PATIENCE))
                .containsExactly(new Taken(model, reference(1)));
    }

    @Test
    void of_a_model_nobody_counted_there_is_nothing() {
        assertThat(lately(100, model)).isEmpty();
        assertThat(tallies().references(List.of(model)).block(PATIENCE)).isEmpty();
        add(NOW);
    }

    private void add(Instant at, Tally... counted) {
        tallies().add(List.of(counted), at).block(PATIENCE);
    }

    private List<Tally> lately(int window, String of) {
        return Objects.requireNonNull(
                tallies().lately(List.of(of), window, NOW.plusSeconds(600)).block(PATIENCE));
    }

    private static Reference reference(long count) {
        return new Reference("hour", new Bins(List.of(1.0)), List.of(count, count, 0L), List.of("a", "b"));
    }
}
