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
 */
public record Complaint(
        String id,
        String subject,
        Channel channel,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public Complaint {
        if (closedAt != null && closedAt.isBefore(openedAt)) {
            throw new IllegalArgumentException("`closedAt` " + closedAt + " is before `openedAt` " + openedAt);
        }
    }

    /** The complaint as it stood at an instant: one closed later was still open. */
    public Complaint asOf(Instant at) {
        return closedAt == null || !closedAt.isAfter(at) ? this : new Complaint(id, subject, channel, openedAt, null);
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
