package leme.service.record;

import java.time.Instant;
import leme.rules.fact.Contact;
import leme.rules.fact.Contact.Response;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an action after it was decided.
 *
 * @param tenant whose decision it was
 * @param id the reporter's id of it, unique per tenant
 * @param decisionId of the decision
 * @param action code of the action
 * @param kind what happened
 * @param at when
 * @param value what it brought, in BRL, 0 or more; of {@link Kind#RATED}, the rating
 * @param errorCode the channel's own code when it refused, e.g. {@code 131049}; null when there is none
 */
public record Outcome(
        String tenant,
        String id,
        String decisionId,
        String action,
        Kind kind,
        Instant at,
        double value,
        @Nullable String errorCode) {

    /** What can happen to an action. */
    public enum Kind {
        SENT(Response.NONE),
        DELIVERED(Response.NONE),
        READ(Response.NONE),
        CLICKED(Response.NONE),
        ACCEPTED(Response.ACCEPTED),
        REJECTED(Response.REJECTED),
        CONVERTED(Response.ACCEPTED),
        RESOLVED(Response.NONE),
        /** The customer rated it: {@code value} is 0 to 5. */
        RATED(Response.NONE),
        OPTED_OUT(Response.REJECTED),
        REFUSED_BY_CHANNEL(Response.REFUSED_BY_CHANNEL);

        private final Response response;

        Kind(Response response) {
            this.response = response;
        }

        /** What the contact's response becomes; {@link Response#NONE} leaves it as it is. */
        public Response response() {
            return response;
        }
    }

    public Outcome {
        at = Recorded.rounded(at);
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("`value` is `" + value + "`: give 0 or more, in BRL");
        }
    }

    Contact answering(Contact contact, Instant when) {
        return new Contact(
                contact.action(), contact.group(), contact.purpose(), contact.channel(), when, kind.response());
    }
}
