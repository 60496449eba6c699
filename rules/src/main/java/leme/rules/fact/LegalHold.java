package leme.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A duty to keep a customer's data beyond their time (LGPD art. 16, I): they may be kept, and used for that matter alone.
 *
 * @param matter why
 * @param since from when
 * @param until when it ended; null while it lasts
 */
public record LegalHold(
        Matter matter, Instant since, @Nullable Instant until) {

    public LegalHold {
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("`until` " + until + " is before `since` " + since);
        }
    }

    /** Why data must be kept. */
    public enum Matter {
        /** A lawsuit or arbitration with the customer. */
        LITIGATION,
        /** An authority examines how the customer was treated. */
        INVESTIGATION,
        /** An audit; it does not concern the customer's dealings with us. */
        AUDIT
    }

    /** Whether it lasts at an instant; one that begins later counts already. */
    public boolean lastsAt(Instant at) {
        return until == null || until.isAfter(at);
    }
}
