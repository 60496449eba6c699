package leme.service.context;

import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * A shared memory of short-lived things. It may lose everything at any time. Each call answers or fails within a few
 * dozen milliseconds.
 */
public interface Cache {

    /** What is held under a key; empty when nothing is, or when it was voided. */
    Mono<byte[]> get(String key);

    /** Holds a value, unless one is held or the key was voided a moment ago. */
    Mono<Void> put(String key, byte[] value, Duration life);

    /**
     * Drops what is held and refuses new values for a moment, so that whoever read the record before it changed cannot
     * put the past back.
     */
    Mono<Void> voidFor(String key, Duration moment);

    /** Takes a lease; answers whether the taker has it now. */
    Mono<Boolean> lease(String key, UUID taker, Duration life);

    /** Gives a lease back, if the taker still has it. */
    Mono<Void> release(String key, UUID taker);

    /** The cache of an installation without one: holds nothing, grants every lease. */
    static Cache none() {
        return NoCache.INSTANCE;
    }
}
