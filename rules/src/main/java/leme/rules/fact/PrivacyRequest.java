package leme.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that a customer made as a data subject.
 *
 * @param id unique per customer
 * @param kind what they ask
 * @param purpose to which it is limited; null for all
 * @param openedAt when they asked
 * @param decidedAt when it was decided, null while open; never before {@code openedAt}
 * @param outcome what was decided, {@link Outcome#PENDING} while open
 */
public record PrivacyRequest(
        String id,
        Kind kind,
        @Nullable Purpose purpose,
        Instant openedAt,
        @Nullable Instant decidedAt,
        Outcome outcome) {

    public PrivacyRequest {
        if (decidedAt != null && decidedAt.isBefore(openedAt)) {
            throw new IllegalArgumentException("`decidedAt` " + decidedAt + " is before `openedAt` " + openedAt);
        }
        if ((decidedAt == null) != (outcome == Outcome.PENDING)) {
            throw new IllegalArgumentException("request `" + id + "` is `" + outcome + "` with `decidedAt` " + decidedAt
                    + ": give both or neither");
        }
    }

    /** What can be asked. */
    public enum Kind {
        /** Confirmation and access (LGPD art. 18, I and II; art. 19 on how soon). */
        ACCESS,
        /** Correction (art. 18, III). */
        CORRECTION,
        /** Anonymisation or blocking (art. 18, IV; art. 5, XIII on what blocking is). */
        BLOCKING,
        /** Portability (art. 18, V). */
        PORTABILITY,
        /** Deletion (art. 18, IV and VI). */
        ERASURE,
        /** Objection to processing without consent (art. 18, §2). */
        OBJECTION,
        /** Review of decisions taken solely by machines (art. 20). */
        REVIEW;

        /** Whether it keeps its effect once granted, or is over with the answer. */
        public boolean lasts() {
            return this == BLOCKING || this == ERASURE || this == OBJECTION;
        }
    }

    /** What was decided. */
    public enum Outcome {
        PENDING,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }

    /** Whether it was still undecided at an instant: one decided later was open. */
    public boolean isOpen(Instant at) {
        return decidedAt == null || decidedAt.isAfter(at);
    }

    /** Whether it counts at an instant: undecided, or granted with lasting effect. One made later counts too. */
    public boolean isInForce(Instant at) {
        return isOpen(at) || (outcome == Outcome.GRANTED && kind.lasts());
    }
}
