package leme.rules.fact;

import java.time.Duration;

/**
 * How well one part of the customer's file is known. There is one per part, always.
 *
 * @param part which
 * @param state how well
 * @param ageMinutes since it was read, 0 unless stale
 */
public record Source(Part part, State state, long ageMinutes) {

    /** The parts of a customer's file. */
    public enum Part {
        CUSTOMER,
        CONSENTS,
        COMPLAINTS,
        CONTACTS,
        CONVERSATIONS,
        /** What the customer asked for, forbade or is owed as a data subject; see {@link Rights}. */
        RIGHTS,
        /** What the sender may still send; see {@link Sending}. */
        SENDING
    }

    /** How well a part is known; see {@link Known}. */
    public enum State {
        FRESH,
        STALE,
        MISSING
    }

    public static Source of(Part part, Known<?> known) {
        return switch (known) {
            case Known.Fresh<?> fresh -> new Source(part, State.FRESH, 0);
            case Known.Stale<?>(var value, Duration age) -> new Source(part, State.STALE, age.toMinutes());
            case Known.Missing<?> missing -> new Source(part, State.MISSING, 0);
        };
    }
}
