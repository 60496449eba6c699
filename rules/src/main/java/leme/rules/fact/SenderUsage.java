package leme.rules.fact;

import org.jspecify.annotations.Nullable;

/**
 * How much of a channel's limit the sender has used in the last 24 hours.
 *
 * @param channel whose provider sets the limit
 * @param used unique people to whom the sender began a conversation in the last 24 hours, 0 or more
 * @param limit unique people allowed in 24 hours; null when unlimited
 * @param quality the provider's rating of the sender
 */
public record SenderUsage(
        Channel channel, int used, @Nullable Integer limit, Quality quality) {

    public SenderUsage {
        if (used < 0 || (limit != null && limit < 1)) {
            throw new IllegalArgumentException(
                    "usage of `" + channel + "` is " + used + " of " + limit + ": give 0 or more of 1 or more");
        }
    }

    /** How the provider rates the sender (WhatsApp: phone number quality rating). */
    public enum Quality {
        GREEN,
        YELLOW,
        RED,
        UNKNOWN
    }

    /** The share that is used, in percent, rounded down; 0 when unlimited. */
    public int usedPercent() {
        return limit == null ? 0 : (int) Math.min(Integer.MAX_VALUE, used * 100L / limit);
    }
}
