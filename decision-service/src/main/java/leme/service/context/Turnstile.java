package leme.service.context;

import leme.service.record.IdempotencyKey;
import reactor.core.publisher.Mono;

/**
 * The turnstile that lets one request through per idempotency key at a time. Within a replica that is certain. Across
 * replicas it holds while the cache is reachable; without it two replicas may decide the same message, and the record
 * keeps the key with whichever ships first.
 */
public interface Turnstile {

    /** Does the work, unless the same request is being worked on: then fails with {@link InFlight}. */
    <T> Mono<T> pass(IdempotencyKey key, Mono<T> work);
}
