package leme.service.publication.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import leme.service.publication.ledger.Entry;
import reactor.core.publisher.Mono;

/** The ledger of each kind as it is stored. Fails with the record's two errors, and with {@link Outrun}. */
public interface Entries {

    /**
     * What was written after an entry.
     *
     * @param entries in order, without a gap
     * @param now the store's clock: what {@code effectiveAt} is to be held against
     */
    record Tail(List<Entry> entries, Instant now) {

        public Tail {
            entries = List.copyOf(entries);
        }
    }

    /** Entries of a kind with a number above {@code after}. */
    Mono<Tail> after(String kind, long after);

    /**
     * Appends an entry in one transaction.
     *
     * @param lead how long replicas have to prepare when it puts something in force
     * @return the entry with the store's times; fails with {@link Outrun} when its number is taken
     */
    Mono<Entry> append(Entry entry, Duration lead);
}
