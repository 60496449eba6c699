package leme.service.context;

import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** See {@link Cache#none}. */
enum NoCache implements Cache {
    INSTANCE;

    @Override
    public Mono<byte[]> get(String key) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> put(String key, byte[] value, Duration life) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> voidFor(String key, Duration moment) {
        return Mono.empty();
    }

    @Override
    public Mono<Boolean> lease(String key, UUID taker, Duration life) {
        return Mono.just(true);
    }

    @Override
    public Mono<Void> release(String key, UUID taker) {
        return Mono.empty();
    }
}
