package leme.service.record;

import java.util.List;
import reactor.core.publisher.Mono;

/** The decisions on record. */
public interface Decisions {

    /**
     * Keeps decisions together with what they do to the customers' files, all or none; each counts once however often
     * it is given. When another decision holds the idempotency key of one of these, the key stays with the other.
     */
    Mono<Void> record(List<Recorded> decisions);

    /** The decision of a tenant by its id; empty when there is none. */
    Mono<Recorded> find(String tenant, String id);

    /** The decision that answered a request; empty when there is none. */
    Mono<Recorded> find(IdempotencyKey key);
}
