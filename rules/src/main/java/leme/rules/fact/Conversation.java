package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the conversation in one channel.
 *
 * @param channel which
 * @param lastInboundAt when the customer last wrote there; null if never
 * @param lastComplaintAt when a message last read as a complaint; null if never
 */
public record Conversation(
        Channel channel,
        @Nullable Instant lastInboundAt,
        @Nullable Instant lastComplaintAt) {

    /** How long the customer-service window opened by a message stays open (WhatsApp Business Policy: 24 hours). */
    public static final Duration WINDOW = Duration.ofHours(24);

    /** Minutes left in the window at an instant, 0 when it is closed. */
    public long minutesLeft(Instant now) {
        if (lastInboundAt == null || lastInboundAt.isAfter(now)) {
            return lastInboundAt == null ? 0 : WINDOW.toMinutes();
        }
        return Math.max(0, WINDOW.minus(Duration.between(lastInboundAt, now)).toMinutes());
    }

    /** When the last complaint will be so many hours old. */
    public Instant complainedPlus(int hours) {
        if (lastComplaintAt == null) {
            throw new IllegalStateException("nobody complained in `" + channel + "`");
        }
        return lastComplaintAt.plus(Duration.ofHours(hours));
    }
}
