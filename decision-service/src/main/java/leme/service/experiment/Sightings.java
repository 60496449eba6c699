package leme.service.experiment;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decisions on record as experiments look at them. Fails with the record's two errors only. */
public interface Sightings {

    /**
     * A tenant's decisions that could have been another in another arm, earliest first, page by page as they are asked for.
     * Without outcomes.
     *
     * @param experiment whose arms are read; those of others may be left out
     * @param since none older
     * @param until none of that moment or younger
     */
    Flux<Sighting> concerned(String tenant, String experiment, Instant since, Instant until);

    /**
     * A tenant's decisions of which an outcome is known, in any order, page by page as they are asked for. Without arms.
     *
     * @param since none older
     * @param until none of that moment or younger
     */
    Flux<Sighting> answered(String tenant, Instant since, Instant until);

    /** Of these customers those whom a request of theirs protects from further use. */
    Mono<Set<String>> protectedAmong(String tenant, Collection<String> customerKeys, Instant now);
}
