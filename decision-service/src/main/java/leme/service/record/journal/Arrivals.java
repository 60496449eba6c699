package leme.service.record.journal;

import leme.service.record.Effects;
import reactor.core.publisher.Mono;

/** Who wants to know when the effects of a decision have reached the record: whoever caches what the record shows. */
@FunctionalInterface
public interface Arrivals {

    /** Completes when they have been taken note of. Never fails. */
    Mono<Void> announce(String tenant, String customerKey, Effects effects);
}
