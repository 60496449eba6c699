package leme.service.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import leme.service.context.Cache;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A cache in memory. It can be cut off, and then every call fails. */
public final class InMemoryCache implements Cache {

    private record Held(byte[] value, Instant until) {}

    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private volatile boolean cutOff;

    public InMemoryCache(Clock clock) {
        this.clock = clock;
    }

    public void cutOff() {
        cutOff = true;
    }

    public void reconnect() {
        cutOff = false;
    }

    private <T> Mono<T> call(Supplier<Mono<T>> work) {
        return Mono.defer(() -> cutOff ? Mono.error(new IllegalStateException("the cache is cut off")) : work.get());
    }

    private @Nullable Held live(String key) {
        Held found = held.get(key);
        return found == null || !clock.instant().isBefore(found.until()) ? null : found;
    }

    private synchronized boolean hold(String key, byte[] value, Duration life, boolean evenIfHeld) {
        boolean free = evenIfHeld || live(key) == null;
        if (free) {
            held.put(key, new Held(value, clock.instant().plus(life)));
        }
        return free;
    }

    @Override
    public Mono<byte[]> get(String key) {
        return call(() -> {
            Held found = live(key);
            return found == null || found.value().length == 0 ? Mono.empty() : Mono.just(found.value());
        });
    }

    @Override
    public Mono<Void> put(String key, byte[] value, Duration life) {
        return call(() -> Mono.just(hold(key, value, life, false))).then();
    }

    @Override
    public Mono<Void> voidFor(String key, Duration moment) {
        return call(() -> Mono.just(hold(key, new byte[0], moment, true))).then();
    }

    @Override
    public Mono<Boolean> lease(String key, UUID taker, Duration life) {
        return call(() -> Mono.just(hold(key, bytes(taker), life, false)));
    }

    @Override
    public Mono<Void> release(String key, UUID taker) {
        return call(() -> {
            Held found = live(key);
            if (found != null && java.util.Arrays.equals(found.value(), bytes(taker))) {
                held.remove(key);
            }
            return Mono.empty();
        });
    }

    private static byte[] bytes(UUID taker) {
        return taker.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
