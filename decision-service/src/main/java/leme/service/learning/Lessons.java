package leme.service.learning;

import java.time.Duration;
import java.time.Instant;
import leme.service.bundle.Artefact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger of lessons and the snapshots of what they add up to. Fails when Postgres does; nothing is half done then. */
public interface Lessons {

    /**
     * A snapshot on record.
     *
     * @param base version of the trained model that it corrects
     * @param since the last lesson older than the chain
     * @param through the last lesson in it
     * @param digest of its bytes
     */
    record Head(String base, long since, long through, String digest) {}

    /**
     * What one step did.
     *
     * @param taught how many lessons joined the ledger
     * @param isMore whether outcomes or lessons were left for the next step
     */
    record Step(int taught, boolean isMore) {

        /** Somebody else is learning, or there was nothing to learn. */
        public static final Step NOTHING = new Step(0, false);
    }

    /**
     * Appends what outcomes and ended waits teach, brings the snapshot of a trained model up to the end of the ledger, and
     * keeps it: all or none. Does nothing while somebody else does this.
     *
     * @param learner the trained model, and how it sees what was seen
     * @param now what waits are measured by
     */
    Mono<Step> learn(Learner learner, Attribution attribution, Instant now);

    /** The last snapshot of a trained model; empty when nothing was learned. */
    Mono<Head> head(String base);

    /** The bytes of a snapshot. */
    Mono<Artefact> snapshot(String digest);

    /** How long the oldest outcome waits that could be learned; zero when none does. */
    Mono<Duration> lag();

    /** Lessons in their order, after {@code since} and up to {@code through}. */
    Flux<leme.models.online.Lesson> replay(long since, long through);
}
