package leme.rules.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the consent ledger says of one commercial purpose in one channel at the moment of the decision. There is one per
 * commercial purpose and channel among the candidates, unless the ledger could not be read at all.
 *
 * @param purpose which
 * @param channel through which
 * @param status what counts now
 * @param since from when; null when {@link Status#UNKNOWN}
 * @param proof of it; "" when unknown
 * @param form how it was asked for
 */
public record Permission(
        Purpose purpose,
        Channel channel,
        Status status,
        @Nullable Instant since,
        String proof,
        Consent.Form form) {

    /** What the ledger says. */
    public enum Status {
        GRANTED,
        REVOKED,
        /** Nothing was ever said. */
        UNKNOWN,
        /** Granted longer ago than a grant lasts. */
        EXPIRED,
        /** Granted, but nothing proves it (LGPD art. 8, §2). */
        UNPROVEN,
        /** Granted for no purpose in particular, which is void (LGPD art. 8, §4). */
        GENERIC
    }

    /**
     * Reads the ledger: its latest entry counts, and a revocation wins a tie. A grant later than the moment is ignored; a
     * revocation is not: a message that arrives late is not answered as if nobody had revoked since.
     *
     * @param months how long a grant lasts unless it is renewed
     */
    public static Permission of(Purpose purpose, Channel channel, List<Consent> ledger, Moment now, int months) {
        Consent last = effective(purpose, channel, ledger, now.at());
        return last == null
                ? new Permission(purpose, channel, Status.UNKNOWN, null, "", Consent.Form.SPECIFIC)
                : new Permission(purpose, channel, status(last, now, months), last.at(), last.proof(), last.form());
    }

    /** The entry that counts at an instant; null when there is none. */
    public static @Nullable Consent effective(Purpose purpose, Channel channel, List<Consent> ledger, Instant at) {
        Consent last = null;
        for (Consent entry : ledger) {
            if (entry.purpose() == purpose
                    && entry.channel() == channel
                    && (entry.status() == Consent.Status.REVOKED || !entry.at().isAfter(at))
                    && (last == null || overrides(entry, last))) {
                last = entry;
            }
        }
        return last;
    }

    private static boolean overrides(Consent entry, Consent last) {
        int order = entry.at().compareTo(last.at());
        return order > 0 || (order == 0 && last.status() == Consent.Status.GRANTED && precedes(last, entry));
    }

    /** Between entries of one instant a revocation counts; between grants, any order of the ledger gives the same. */
    private static boolean precedes(Consent last, Consent entry) {
        int proofs = entry.proof().compareTo(last.proof());
        return entry.status() == Consent.Status.REVOKED
                || proofs > 0
                || (proofs == 0 && entry.form().compareTo(last.form()) > 0);
    }

    private static Status status(Consent entry, Moment now, int months) {
        if (entry.status() == Consent.Status.REVOKED) {
            return Status.REVOKED;
        }
        if (entry.form() == Consent.Form.GENERIC) {
            return Status.GENERIC;
        }
        if (entry.proof().isBlank()) {
            return Status.UNPROVEN;
        }
        boolean expired =
                entry.at().atZone(now.local().getZone()).plusMonths(months).isBefore(now.local());
        return expired ? Status.EXPIRED : Status.GRANTED;
    }
}
