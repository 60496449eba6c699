package leme.service.publication.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger of a kind. Entries are numbered without a gap, so that of two that were written at once on the
 * same knowledge only one is accepted.
 *
 * @param kind what is published, e.g. {@code rules}
 * @param number 1 for the first entry of the kind
 * @param version twelve hexadecimal digits of the artefact's SHA-256
 * @param event what happened
 * @param actor who did it
 * @param note in their words; "" for none
 * @param over the version it replaces or was held against; null when there was none
 * @param share of traffic a shadow sees, above 0 and at most 1; null for other events
 * @param alias the name given or taken away; null for other events
 * @param evidence JSON object, e.g. the report of a check
 * @param at when the store accepted it
 * @param effectiveAt from when replicas are to decide by it, on the store's clock; null when it changes nothing in force
 */
public record Entry(
        String kind,
        long number,
        String version,
        Event event,
        String actor,
        String note,
        @Nullable String over,
        @Nullable Double share,
        @Nullable String alias,
        String evidence,
        Instant at,
        @Nullable Instant effectiveAt) {

    /** No evidence. */
    public static final String NO_EVIDENCE = "{}";

    /** The same, as the store accepted it. */
    public Entry accepted(Instant when, @Nullable Instant effective) {
        return new Entry(kind, number, version, event, actor, note, over, share, alias, evidence, when, effective);
    }
}
