package leme.service.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import leme.rules.fact.Channel;
import leme.service.fake.InMemoryCache;
import leme.service.record.IdempotencyKey;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class LeasedTurnstileTest {

    private final InMemoryCache cache = new InMemoryCache(Clock.systemUTC());
    private final Turnstile here = new LeasedTurnstile(cache);
    private final Turnstile elsewhere = new LeasedTurnstile(cache);
    private final IdempotencyKey key = new IdempotencyKey("t", Channel.WHATSAPP, "wamid.1");

    @Test
    void theSameRequestDoesNotPassTwiceAtATime() {
        Disposable working = here.pass(key, Mono.never()).subscribe();

        assertThatThrownBy(() -> here.pass(key, Mono.just("done")).block()).isInstanceOf(InFlight.class);
        assertThatThrownBy(() -> elsewhere.pass(key, Mono.just("done")).block()).isInstanceOf(InFlight.class);
        working.dispose();
    }

    @Test
    void whoHasFinishedFailedOrGivenUpIsOutOfTheWay() {
        here.pass(key, Mono.just("done")).block();
        assertThatThrownBy(() ->
                        here.pass(key, Mono.error(new IllegalStateException())).block())
                .isInstanceOf(IllegalStateException.class);
        here.pass(key, Mono.never()).subscribe().dispose();

        assertThat(elsewhere.pass(key, Mono.just("done")).block()).isEqualTo("done");
        assertThat(here.pass(key, Mono.just("done")).block()).isEqualTo("done");
    }

    @Test
    void withoutTheCacheARequestStillPassesOncePerReplica() {
        cache.cutOff();
        Disposable working = here.pass(key, Mono.never()).subscribe();

        assertThatThrownBy(() -> here.pass(key, Mono.just("done")).block()).isInstanceOf(InFlight.class);
        assertThat(elsewhere.pass(key, Mono.just("done")).block()).isEqualTo("done");
        working.dispose();
    }
}
