package leme.service.publication.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** How a shadow's decisions differ, counted by all replicas together. Fails with the record's two errors only. */
public interface Tallies {

    /** What is counted. */
    enum Effect {
        /** Decisions taken twice. */
        COMPARED,
        /** Those of them that differ. */
        DIFFERED,
        /** Decisions that were not taken twice because too many waited. */
        DROPPED,
        /** Decisions the shadow could not take. */
        FAILED,
        /** First actions that the shadow would put first instead. */
        CHOSEN,
        /** Actions the shadow would allow and the bundle in force keeps back. */
        GAINS,
        /** The reverse. */
        LOSES,
        /** Messages the shadow would route otherwise. */
        ROUTED,
        /** Messages by the intent that was read and the one the shadow reads, the same ones too; when it reads otherwise. */
        READ,
        /** Messages by how much surer the shadow is, in steps of a tenth; likewise. */
        SURER,
        /** Actions by how many ranks higher the shadow puts them; when it scores otherwise. */
        RANKED
    }

    /**
     * A thing counted.
     *
     * @param against revision of the bundle in force
     * @param action its code; "" when it is about the whole decision
     * @param channel of the decision; "" likewise
     * @param cause rule or stage that made the difference; "" when none did
     */
    record Key(String against, Effect effect, String action, String channel, String cause) {}

    /**
     * A decision that differs.
     *
     * @param differences in words that programs read, e.g. {@code LOSES loan-offer: contact-policy/…}
     */
    record Example(String decisionId, String tenant, Instant at, List<String> differences) {}

    /** All that was counted of a version, and some examples, latest first. */
    record Sheet(Map<Key, Long> counts, List<Example> examples) {}

    /** Adds to what is counted of a version. */
    Mono<Void> add(String kind, String version, Map<Key, Long> counts, List<Example> examples);

    Mono<Sheet> read(String kind, String version);
}
