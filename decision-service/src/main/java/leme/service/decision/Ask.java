package leme.service.decision;

import java.time.Instant;
import java.util.List;
import leme.engine.situation.Budget;
import leme.rules.fact.Channel;
import leme.rules.fact.Placement;
import leme.rules.routing.Availability;
import leme.service.record.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * A request for a decision, valid by the contract.
 *
 * @param tenant whose customer it is
 * @param key the caller's own id of the request: the channel's message id, or the request id
 * @param bodyHash digest of the request's body: the same key with another hash is refused
 * @param placement the slot to fill
 * @param channels through which an action may go, the preferred first; for a reply, the one the customer wrote in
 * @param customerKey the pseudonymous key; null when only {@code identity} is known
 * @param identity how the channel knows the customer; null when {@code customerKey} is given
 * @param text what the customer wrote; null when nobody did
 * @param fromAd whether they wrote from an advertisement of the sender's
 * @param at the moment to decide for; null for now
 * @param humanWaitSeconds how long people wait in queues that {@code humans} does not tell of; null when not known
 * @param humans how queues of people are staffed, as far as the caller says
 * @param budget what an answer may cost
 * @param limit how many actions to return
 */
public record Ask(
        String tenant,
        String key,
        String bodyHash,
        Placement placement,
        List<Channel> channels,
        @Nullable String customerKey,
        @Nullable Identity identity,
        @Nullable String text,
        boolean fromAd,
        @Nullable Instant at,
        @Nullable Integer humanWaitSeconds,
        List<Availability> humans,
        Budget budget,
        int limit) {

    public Ask {
        channels = List.copyOf(channels);
        humans = List.copyOf(humans);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("`channels` is empty: give at least one");
        }
        if (customerKey == null && identity == null) {
            throw new IllegalArgumentException("give `customerKey` or `identity`");
        }
    }

    public Channel channel() {
        return channels.getFirst();
    }

    /** The channel's message id is unique in its channel; a request id, whatever the channels it names. */
    public IdempotencyKey idempotencyKey() {
        return placement == Placement.REPLY
                ? new IdempotencyKey(tenant, channel(), key)
                : new IdempotencyKey(tenant, Channel.AGENT, "next-best-actions/" + key);
    }

    /** How a channel knows a customer: the value never leaves memory, only its digest is stored. */
    public record Identity(String type, String value) {

        @Override
        public String toString() {
            return "Identity[" + type + "]";
        }
    }
}
