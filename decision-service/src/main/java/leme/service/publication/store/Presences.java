package leme.service.publication.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What replicas say decides on them. Fails with the record's two errors only. */
public interface Presences {

    /**
     * What one said.
     *
     * @param replica name of it
     * @param kind of what is published
     * @param wanted the version in force, as it read the ledger; null when none is
     * @param decides the version that decides there; null when it came with the service and has no name
     * @param trouble why they differ; "" when they do not, or not for long
     */
    record Presence(
            String replica,
            String kind,
            @Nullable String wanted,
            @Nullable String decides,
            String trouble) {}

    /** What one said, and when, on the store's clock. */
    record Heard(Presence presence, Instant at) {}

    /** Says so, in the place of what the replica said before. */
    Mono<Void> say(Presence presence);

    /** What replicas said of a kind within the last minute, by name. */
    Flux<Heard> heard(String kind);

    /** Forgets who said nothing for a day. */
    Mono<Void> forget();
}
