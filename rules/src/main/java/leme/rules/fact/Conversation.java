package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The state of the conversation in one channel.
 *
 * @param channel which
 * @param lastInboundAt when the customer last wrote there; null if never
 * @param lastComplaintAt when a message last read as a complaint; null if never
 * @param lastAdClickAt when they last wrote there from an advertisement of ours; null if never
 * @param lastFraudAt when a message there last reported a fraud; null if never
 */
public record Conversation(
        Channel channel,
        @Nullable Instant lastInboundAt,
        @Nullable Instant lastComplaintAt,
        @Nullable Instant lastAdClickAt,
        @Nullable Instant lastFraudAt) {

    /** A conversation that came from no advertisement and in which nobody reported a fraud. */
    public Conversation(Channel channel, @Nullable Instant lastInboundAt, @Nullable Instant lastComplaintAt) {
        this(channel, lastInboundAt, lastComplaintAt, null, null);
    }

    /** Minutes left in the window that their last message opened, 0 when it is closed. */
    public long minutesLeft(Instant now, int windowMinutes) {
        return minutesLeft(lastInboundAt, now, windowMinutes);
    }

    /** Minutes left in the window that a click on an advertisement opened, 0 when it is closed. */
    public long adMinutesLeft(Instant now, int windowMinutes) {
        return minutesLeft(lastAdClickAt, now, windowMinutes);
    }

    private static long minutesLeft(@Nullable Instant since, Instant now, int windowMinutes) {
        if (since == null) {
            return 0;
        }
        long passed = since.isAfter(now) ? 0 : Duration.between(since, now).toMillis();
        return Math.max(0, Duration.ofMinutes(windowMinutes).toMillis() - passed) / 60_000;
    }

    /** The same conversation after the customer wrote at an instant. */
    public Conversation wroteAt(Instant at) {
        return new Conversation(channel, at, lastComplaintAt, lastAdClickAt, lastFraudAt);
    }

    /** The same conversation with every time mapped. */
    public Conversation withTimes(UnaryOperator<Instant> map) {
        return new Conversation(
                channel,
                mapped(lastInboundAt, map),
                mapped(lastComplaintAt, map),
                mapped(lastAdClickAt, map),
                mapped(lastFraudAt, map));
    }

    /** What two accounts of one conversation say together: the later of each time. */
    public Conversation latest(Conversation other) {
        return new Conversation(
                channel,
                later(lastInboundAt, other.lastInboundAt),
                later(lastComplaintAt, other.lastComplaintAt),
                later(lastAdClickAt, other.lastAdClickAt),
                later(lastFraudAt, other.lastFraudAt));
    }

    private static @Nullable Instant mapped(@Nullable Instant time, UnaryOperator<Instant> map) {
        return time == null ? null : map.apply(time);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** When the last report of a fraud will be so many days old. */
    public Instant fraudPlus(int days) {
        if (lastFraudAt == null) {
            throw new IllegalStateException("nobody reported a fraud in `" + channel + "`");
        }
        return lastFraudAt.plus(Duration.ofDays(days));
    }

    /** When the last complaint will be so many hours old. */
    public Instant complainedPlus(int hours) {
        if (lastComplaintAt == null) {
            throw new IllegalStateException("nobody complained in `" + channel + "`");
        }
        return lastComplaintAt.plus(Duration.ofHours(hours));
    }
}
