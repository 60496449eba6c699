package leme.cli.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalTime;
import java.util.List;
import leme.client.model.Channel;
import leme.client.model.ConsentStatus;
import leme.client.model.NextBestActionsRequest.PlacementEnum;
import leme.client.model.OutcomeType;
import leme.client.model.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a scene, told apart by what it has: a text that is said, a placement that is asked for, and so
 * on.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Step.Says.class),
    @JsonSubTypes.Type(Step.Asks.class),
    @JsonSubTypes.Type(Step.Happens.class),
    @JsonSubTypes.Type(Step.Consents.class),
    @JsonSubTypes.Type(Step.Opens.class),
    @JsonSubTypes.Type(Step.Closes.class)
})
public sealed interface Step {

    /** When, on the customer's own clock. */
    LocalTime at();

    /** Which of the customers. */
    String who();

    /**
     * The customer writes.
     *
     * @param waiting how long the queue for a person is, in seconds; null when not known
     */
    record Says(
            LocalTime at,
            String who,
            Channel channel,
            String says,
            @Nullable Integer waiting) implements Step {}

    /** A campaign tool or an agent's desktop asks for the next best actions, the preferred channel first. */
    record Asks(
            LocalTime at,
            String who,
            PlacementEnum asks,
            List<Channel> channels,
            @Nullable Integer limit) implements Step {}

    /** Something came of what was last decided for the customer, if anything was. */
    record Happens(
            LocalTime at,
            String who,
            OutcomeType outcome,
            @Nullable String errorCode) implements Step {}

    /** The customer gives or withdraws a consent. */
    record Consents(LocalTime at, String who, ConsentStatus consent, Purpose purpose, Channel through)
            implements Step {}

    /** A complaint goes on record. */
    record Opens(LocalTime at, String who, String complaint, String subject, Channel from) implements Step {}

    /** A complaint is answered. */
    record Closes(LocalTime at, String who, String closes) implements Step {}
}
