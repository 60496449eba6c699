package leme.service.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import leme.rules.fact.Channel;
import leme.rules.fact.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the record keeps it: enough to answer the same request the same way, and to take it again.
 *
 * @param id of the decision, unique
 * @param tenant whose customer it is about
 * @param customerKey the pseudonymous key
 * @param at the decision's instant, rounded down to the microseconds all stores keep
 * @param channel through which the request came
 * @param messageId see {@link IdempotencyKey}; null when the request may not be repeated
 * @param bodyHash digest of the request: tells a repeated request from another one with the same key
 * @param summary what queries look for
 * @param situation all that was looked at, as JSON
 * @param response what was answered: as text, so that a replay has the same bytes
 * @param effects what it does to the customer's file
 */
public record Recorded(
        String id,
        String tenant,
        String customerKey,
        Instant at,
        Channel channel,
        @Nullable String messageId,
        String bodyHash,
        Summary summary,
        String situation,
        String response,
        Effects effects) {

    public Recorded {
        at = rounded(at);
        // Postgres keeps no U+0000: such an entry would sit in the journal forever.
        Stream.of(id, tenant, customerKey, messageId, situation, response)
                .filter(Objects::nonNull)
                .filter(text -> text.indexOf('\0') >= 0)
                .findAny()
                .ifPresent(text -> {
                    throw new IllegalArgumentException("the decision holds the character `U+0000`: leave it out");
                });
    }

    /** The key of the request; null when the request may not be repeated. */
    public @Nullable IdempotencyKey key() {
        return messageId == null ? null : new IdempotencyKey(tenant, channel, messageId);
    }

    /** The contact an outcome is about, with what came of it; null when this decision neither made nor offered it. */
    public @Nullable Contact contactOf(Outcome outcome) {
        for (Contact made : effects.contacts()) {
            if (made.action().equals(outcome.action())) {
                return outcome.answering(made, made.at());
            }
        }
        for (Contact offered : effects.offers()) {
            if (offered.action().equals(outcome.action())) {
                return outcome.answering(offered, outcome.at());
            }
        }
        return null;
    }

    static Instant rounded(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
