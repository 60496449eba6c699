package leme.engine.why;

import java.time.Instant;
import leme.rules.fact.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One thing that would have to change.
 *
 * @param kind of change
 * @param reason code of the rule that it satisfies
 * @param text in words for who serves or checks, without a full stop
 * @param customer in words for the customer, a sentence; null where it is not theirs to know or to do
 * @param from the instant waited for; null for all but {@code WAIT}
 * @param verified whether the rules, asked again with this change, no longer object for that reason
 */
public record Step(
        Kind kind,
        String reason,
        Texts text,
        @Nullable Texts customer,
        @Nullable Instant from,
        boolean verified) {

    /** Kinds of change, by who or what brings them about. */
    public enum Kind {
        /** Time passes. */
        WAIT,
        /** The customer agrees. */
        CONSENT,
        /** A complaint is answered and closed. */
        CLOSE_COMPLAINT,
        /** The customer stays, buys or gives up a product. */
        CUSTOMER,
        /** The customer writes, or writes something else. */
        MESSAGE,
        /** A mark on the customer's file is taken back. */
        MARK,
        /** A source that could not be read is read. */
        DATA,
        /** What this explanation cannot try out. */
        OTHER
    }
}
