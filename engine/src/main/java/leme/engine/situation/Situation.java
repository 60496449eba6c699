package leme.engine.situation;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import leme.models.entity.Entity;
import leme.rules.fact.Channel;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.Understanding;
import leme.rules.routing.Availability;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision looks at besides the bundle and the seed. Recorded whole, so that the decision can be replayed.
 *
 * @param id of the decision to be taken
 * @param tenant whose customer it is
 * @param customerKey the pseudonymous key, or the hashed identity of a customer not on file
 * @param at the only clock there is
 * @param placement the slot to fill
 * @param channel where the customer wrote, or the first of {@code channels}
 * @param channels through which an action may go; contains {@code channel}
 * @param message the inbound message; null when nobody wrote
 * @param file what is known of the customer
 * @param humanWaitSeconds how long people wait in queues that {@code humans} does not tell of, 0 or more; null when not known
 * @param humans what the gateway says of queues of people
 * @param budget what an answer may cost
 * @param limit how many actions to return, 1 to 20
 * @param degradations what could not be gathered as usual, for the record
 */
public record Situation(
        String id,
        String tenant,
        String customerKey,
        Instant at,
        Placement placement,
        Channel channel,
        Set<Channel> channels,
        @Nullable Message message,
        CustomerFile file,
        @Nullable Integer humanWaitSeconds,
        List<Availability> humans,
        Budget budget,
        int limit,
        List<Degradation> degradations) {

    public Situation {
        // Sorted, so that the recorded bytes do not depend on hash order.
        channels = Collections.unmodifiableSet(channels.isEmpty() ? EnumSet.of(channel) : EnumSet.copyOf(channels));
        // Situations recorded before queues were told apart have none.
        humans = humans == null ? List.of() : List.copyOf(humans);
        degradations = List.copyOf(degradations);
        if (!channels.contains(channel)) {
            throw new IllegalArgumentException("`channels` " + channels + " lacks `channel` " + channel);
        }
        if (limit < 1 || limit > 20) {
            throw new IllegalArgumentException("`limit` is " + limit + ": give 1 to 20");
        }
    }

    /** A situation in which nobody said how queues are staffed. */
    public Situation(
            String id,
            String tenant,
            String customerKey,
            Instant at,
            Placement placement,
            Channel channel,
            Set<Channel> channels,
            @Nullable Message message,
            CustomerFile file,
            @Nullable Integer humanWaitSeconds,
            Budget budget,
            int limit,
            List<Degradation> degradations) {
        this(
                id,
                tenant,
                customerKey,
                at,
                placement,
                channel,
                channels,
                message,
                file,
                humanWaitSeconds,
                List.of(),
                budget,
                limit,
                degradations);
    }

    /** The same situation with another file. */
    public Situation with(CustomerFile other) {
        return new Situation(
                id,
                tenant,
                customerKey,
                at,
                placement,
                channel,
                channels,
                message,
                other,
                humanWaitSeconds,
                humans,
                budget,
                limit,
                degradations);
    }

    /** Who the customer is as far as is known. */
    public Customer customer() {
        return file.customer().or(() -> Customer.unknown(customerKey));
    }

    /** What the message named; nothing when nobody wrote. */
    public List<Entity> entities() {
        return message == null ? List.of() : message.entities();
    }

    /** The language to answer in: the message's own, else the customer's. */
    public Language language(@Nullable Understanding understanding) {
        return understanding == null ? customer().language() : understanding.language();
    }
}
