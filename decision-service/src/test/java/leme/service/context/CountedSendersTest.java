package leme.service.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import leme.rules.fact.Channel;
import leme.rules.fact.Known;
import leme.rules.fact.SenderUsage;
import leme.rules.fact.SenderUsage.Quality;
import leme.rules.fact.Sending;
import leme.service.fake.MovableClock;
import leme.service.record.RecordUnreachable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CountedSendersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final AtomicReference<Mono<Map<Channel, Integer>>> answer =
            new AtomicReference<>(Mono.just(Map.of(Channel.WHATSAPP, 900, Channel.SMS, 7)));
    private final CountedSenders senders = new CountedSenders(
            Map.of(
                    "limited",
                    new SenderLimits(
                            Map.of(Channel.WHATSAPP, new SenderLimits.Tier(1_000, Quality.GREEN)), Set.of("promo-1")),
                    "paused",
                    new SenderLimits(Map.of(), Set.of("promo-2"))),
            (tenant, since) -> {
                assertThat(Duration.between(since, clock.instant()))
                        .isBetween(Duration.ofHours(24), Duration.ofHours(24).plusMillis(1));
                return answer.get();
            },
            clock);
    private final Sending counted =
            new Sending(List.of(new SenderUsage(Channel.WHATSAPP, 900, 1_000, Quality.GREEN)), Set.of("promo-1"));

    @Test
    void whoHasNoLimitIsFreeAndWhoOnlyPausedTemplatesIsNotCounted() {
        assertThat(senders.of("another")).isEqualTo(Known.fresh(Sending.UNLIMITED));
        assertThat(senders.of("paused")).isEqualTo(Known.fresh(new Sending(List.of(), Set.of("promo-2"))));
    }

    @Test
    void aSenderNeverCountedIsNotKnown() {
        answer.set(Mono.error(new RecordUnreachable("away", new IllegalStateException("by the test"))));
        senders.count().block();

        assertThat(senders.of("limited")).isInstanceOf(Known.Missing.class);
    }

    @Test
    void aCountIsFreshForAMinuteAndStaleAfterwards() {
        senders.count().block();
        assertThat(senders.of("limited")).isEqualTo(Known.fresh(counted));
        answer.set(Mono.error(new RecordUnreachable("away", new IllegalStateException("by the test"))));

        clock.advance(CountedSenders.FRESH.minusMillis(1));
        senders.count().block();
        assertThat(senders.of("limited")).isEqualTo(Known.fresh(counted));

        clock.advance(Duration.ofSeconds(1));
        assertThat(senders.of("limited")).isInstanceOfSatisfying(Known.Stale.class, stale -> {
            assertThat(stale.value()).isEqualTo(counted);
            assertThat(stale.age()).isGreaterThan(CountedSenders.FRESH);
        });
    }
}
