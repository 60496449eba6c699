package leme.rules.fact;

/**
 * The customer-service window of a channel that has one (WhatsApp, Instagram): within it we may write freely.
 *
 * @param channel which
 * @param open whether we may
 * @param minutesLeft until it closes, 0 when closed
 */
public record Window(Channel channel, boolean open, long minutesLeft) {

    /** Whether a channel has such a window. */
    public static boolean governs(Channel channel) {
        return channel == Channel.WHATSAPP || channel == Channel.INSTAGRAM;
    }
}
