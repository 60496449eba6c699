package leme.service.record;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Who took recorded decisions out of the service, and what for: entries are added, never changed (LGPD art. 37). */
public interface Exports {

    /** What recorded decisions are taken out for. */
    enum Purpose {
        /** To see what other rules would have changed. */
        PREVIEW,
        /** To train or evaluate models. */
        EVALUATION,
        /** To prove how decisions came about. */
        AUDIT
    }

    /**
     * An export.
     *
     * @param actor name of the person
     * @param since none older
     * @param most at most so many
     */
    record Export(String tenant, String actor, Purpose purpose, Instant since, int most) {}

    /** What interactions are taken out for. */
    enum InteractionPurpose {
        /** To train models. */
        TRAINING,
        /** To evaluate models and policies. */
        EVALUATION
    }

    /**
     * An export of interactions.
     *
     * @param actor name of the person
     * @param since of no older decisions
     */
    record Interactions(String tenant, String actor, InteractionPurpose purpose, Instant since) {}

    /** Notes an export; nothing leaves before this completes. Fails with the record's two errors only. */
    Mono<Void> note(Export export);

    /** Notes an export of interactions; nothing leaves before this completes. Fails with the record's two errors only. */
    Mono<Void> note(Interactions export);
}
