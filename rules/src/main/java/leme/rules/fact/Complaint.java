package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint on record.
 *
 * @param id of the complaint, unique per customer
 * @param subject what it is about, e.g. {@code refund}
 * @param channel where it was made
 * @param openedAt when
 * @param closedAt when it was answered, null while open; never before {@code openedAt}
 * @param regime whether the clock of the federally regulated services runs for it
 * @param forum before whom it was made
 */
public record Complaint(
        String id,
        String subject,
        Channel channel,
        Instant openedAt,
        @Nullable Instant closedAt,
        Regime regime,
        Forum forum) {

    /** A store that says neither regime nor forum holds ordinary complaints only. */
    public Complaint {
        regime = regime == null ? Regime.ORDINARY : regime;
        forum = forum == null ? Forum.SENDER : forum;
        if (closedAt != null && closedAt.isBefore(openedAt)) {
            throw new IllegalArgumentException("`closedAt` " + closedAt + " is before `openedAt` " + openedAt);
        }
    }

    /** An ordinary complaint, made to the sender. */
    public Complaint(String id, String subject, Channel channel, Instant openedAt, @Nullable Instant closedAt) {
        this(id, subject, channel, openedAt, closedAt, Regime.ORDINARY, Forum.SENDER);
    }

    /** What rules an answer to it. */
    public enum Regime {
        ORDINARY,
        /** Services regulated by the federal executive (Decree 11.034/2022): an answer within days of registration. */
        SAC
    }

    /** Before whom it was made. */
    public enum Forum {
        SENDER,
        /** The public platform consumidor.gov.br. */
        CONSUMIDOR_GOV,
        PROCON,
        /** A federal agency, e.g. Anatel, Bacen, ANS. */
        REGULATOR,
        COURT;

        /** Whether an authority has it. */
        public boolean isAuthority() {
            return this != SENDER;
        }
    }

    /** Whether it stands before an authority. */
    public boolean isBeforeAuthority() {
        return forum.isAuthority();
    }

    /** The complaint as it stood at an instant: one closed later was still open. */
    public Complaint asOf(Instant at) {
        return closedAt == null || !closedAt.isAfter(at)
                ? this
                : new Complaint(id, subject, channel, openedAt, null, regime, forum);
    }

    /** When a closed complaint will have been closed for so many days. */
    public Instant closedPlus(int days) {
        if (closedAt == null) {
            throw new IllegalStateException("complaint `" + id + "` is open");
        }
        return closedAt.plus(Duration.ofDays(days));
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
