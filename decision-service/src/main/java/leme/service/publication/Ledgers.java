package leme.service.publication;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import leme.service.publication.ledger.Ledger;
import leme.service.publication.store.Entries;
import reactor.core.publisher.Mono;

/** The ledgers as the record has them; what was read before is not read again. */
public final class Ledgers {

    private final Entries entries;
    private final ConcurrentMap<String, Ledger> known = new ConcurrentHashMap<>();

    public Ledgers(Entries entries) {
        this.entries = entries;
    }

    /**
     * A ledger, and the clock of the record when it was read.
     *
     * @param now what the ledger's times are to be held against
     */
    public record Reading(Ledger ledger, Instant now) {}

    /** The ledger of a kind as it is now. Fails with the record's errors. */
    public Mono<Reading> read(String kind) {
        return Mono.defer(() -> {
            var before = known.getOrDefault(kind, Ledger.empty(kind));
            return entries.after(kind, before.head()).map(tail -> {
                var now = before.with(tail.entries());
                known.merge(kind, now, (one, other) -> one.head() >= other.head() ? one : other);
                return new Reading(now, tail.now());
            });
        });
    }
}
