package leme.rules.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What governance is asked about: the candidates for one customer at one moment.
 *
 * @param at the decision's instant: the only clock there is
 * @param placement which slot is being filled
 * @param channel where the customer is, or would be reached
 * @param file what is known of the customer, past-retention facts already withheld
 * @param understanding of the inbound message; null when there is none
 * @param candidates to be allowed or vetoed
 * @param handling how the message would be handled if no rule objected; null when there is none, or nobody has said
 */
public record Case(
        Instant at,
        Placement placement,
        Channel channel,
        CustomerFile file,
        @Nullable Understanding understanding,
        List<Candidate> candidates,
        @Nullable Handling handling) {

    /** A case of which nobody has said how its message would be handled. */
    public Case(
            Instant at,
            Placement placement,
            Channel channel,
            CustomerFile file,
            @Nullable Understanding understanding,
            List<Candidate> candidates) {
        this(at, placement, channel, file, understanding, candidates, null);
    }

    public Case {
        candidates = List.copyOf(candidates);
    }

    /** The same case, asked at another instant. */
    public Case asOf(Instant instant) {
        return new Case(instant, placement, channel, file, understanding, candidates, handling);
    }
}
