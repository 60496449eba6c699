package leme.service.context;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import leme.service.record.IdempotencyKey;
import reactor.core.publisher.Mono;

/**
 * {@link Turnstile} by a map for this replica and a lease in the cache for the others. The lease ends by itself if the
 * replica dies; it is longer than any request may take.
 */
public final class LeasedTurnstile implements Turnstile {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Cache cache;
    private final Map<IdempotencyKey, UUID> inside = new ConcurrentHashMap<>();

    public LeasedTurnstile(Cache cache) {
        this.cache = cache;
    }

    @Override
    public <T> Mono<T> pass(IdempotencyKey key, Mono<T> work) {
        return Mono.defer(() -> {
            UUID taker = UUID.randomUUID();
            return inside.putIfAbsent(key, taker) == null
                    ? leased(key, taker, work).doFinally(end -> inside.remove(key, taker))
                    : Mono.error(new InFlight());
        });
    }

    private <T> Mono<T> leased(IdempotencyKey key, UUID taker, Mono<T> work) {
        String name = name(key);
        return Mono.usingWhen(
                cache.lease(name, taker, LEASE).onErrorReturn(true),
                granted -> granted ? work : Mono.error(new InFlight()),
                granted -> granted ? cache.release(name, taker).onErrorComplete() : Mono.empty());
    }

    private static String name(IdempotencyKey key) {
        return "leme:lease:1:" + key.tenant().length() + ":" + key.tenant() + ":" + key.channel() + ":"
                + key.messageId();
    }
}
