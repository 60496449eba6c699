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
 * @param file what is known of the customer, past-retention facts already withheld: as {@link Purpose#SERVICE} and every
 *     purpose that is not viewed apart may use it
 * @param understanding of the inbound message; null when there is none
 * @param candidates to be allowed or vetoed
 * @param handling how the message would be handled if no rule objected; null when there is none, or nobody has said
 * @param apart the file as other purposes may use it, where that is not the same; no purpose twice, never SERVICE
 * @param staff the people who answer
 */
public record Case(
        Instant at,
        Placement placement,
        Channel channel,
        CustomerFile file,
        @Nullable Understanding understanding,
        List<Candidate> candidates,
        @Nullable Handling handling,
        List<PurposeView> apart,
        Staff staff) {

    /** A case whose file may be used alike for every purpose; nobody has said who answers. */
    public Case(
            Instant at,
            Placement placement,
            Channel channel,
            CustomerFile file,
            @Nullable Understanding understanding,
            List<Candidate> candidates,
            @Nullable Handling handling) {
        this(at, placement, channel, file, understanding, candidates, handling, List.of(), Staff.NONE);
    }

    /** A case of which nobody has said how its message would be handled, nor by whom. */
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
        apart = List.copyOf(apart);
    }

    /** What an action of a purpose may be decided on. */
    public CustomerFile file(Purpose purpose) {
        for (PurposeView view : apart) {
            if (view.purposes().contains(purpose)) {
                return view.file();
            }
        }
        return file;
    }

    /** The same case as one purpose may see it. */
    public Case serving(Purpose purpose) {
        return apart.isEmpty() ? this : with(file(purpose));
    }

    /** The same case on one file, whatever the purpose. */
    public Case with(CustomerFile other) {
        return new Case(at, placement, channel, other, understanding, candidates, handling, List.of(), staff);
    }

    /** The same case, asked at another instant. */
    public Case asOf(Instant instant) {
        return new Case(instant, placement, channel, file, understanding, candidates, handling, apart, staff);
    }
}
