package leme.service.record.subject;

import java.time.Instant;
import java.util.List;
import leme.service.record.Reception;
import reactor.core.publisher.Mono;

/**
 * A register of what begins and ends once.
 *
 * @param <T> what is registered
 */
public interface Register<T> {

    /** Adds an entry. The same id again, whatever its state by now, is {@link Reception#REPEATED}. */
    Mono<Reception> add(String tenant, String customerKey, Filed<T> entry);

    /**
     * Ends an entry, not before it began, and gives it as it stands; one ended before keeps its time and proof. Empty when
     * there is none.
     */
    Mono<Filed<T>> end(String tenant, String customerKey, String id, Instant at, String proof);

    /** All entries on a customer, oldest first. */
    Mono<List<Filed<T>>> list(String tenant, String customerKey);
}
