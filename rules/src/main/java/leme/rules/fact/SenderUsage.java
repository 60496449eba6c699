package leme.rules.fact;

import org.jspecify.annotations.Nullable;

/**
 * How much of a channel's limit the sender has used in the last 24 hours.
 *
 * @param channel whose provider sets the limit
 * @param used unique people to whom the sender began a conversation in the last 24 hours, 0 or more
 * @param limit unique people allowed in 24 hours; null when unlimited
 * @param quality the provider's rating of the sender
 * @param reportedAsSpam of 10,000 messages, how many people reported as spam lately, 0 or more; null when nobody says
 * @param bulk whether the sender is ready for bulk: e-mail from a domain that SPF, DKIM and DMARC authenticate, with
 *     one-click unsubscribe (RFC 8058); null when nobody says
 */
public record SenderUsage(
        Channel channel,
        int used,
        @Nullable Integer limit,
        Quality quality,
        @Nullable Integer reportedAsSpam,
        @Nullable Boolean bulk) {

    /** Usage of a sender of whom nothing else is said. */
    public SenderUsage(Channel channel, int used, @Nullable Integer limit, Quality quality) {
        this(channel, used, limit, quality, null, null);
    }

    public SenderUsage {
        if (reportedAsSpam != null && (reportedAsSpam < 0 || reportedAsSpam > 10_000)) {
            throw new IllegalArgumentException(
                    "`" + reportedAsSpam + "` of 10,000 messages were reported as spam: give 0 to 10,000");
        }
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

    /** People who reported a message as spam, of 10,000; 0 when nobody says. */
    public int spamReports() {
        return reportedAsSpam == null ? 0 : reportedAsSpam;
    }

    /** Whether the sender meets what mailbox providers ask of bulk senders; true when nobody says. */
    public boolean isBulkReady() {
        return bulk == null || bulk;
    }

    /** The share that is used, in percent, rounded down; 0 when unlimited. */
    public int usedPercent() {
        return limit == null ? 0 : (int) Math.min(Integer.MAX_VALUE, used * 100L / limit);
    }
}
