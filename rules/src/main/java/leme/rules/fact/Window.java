package leme.rules.fact;

/**
 * The window in which we may write freely in a channel that has one (WhatsApp, Instagram, webchat).
 *
 * @param channel which
 * @param open whether we may
 * @param minutesLeft until it closes, 0 when closed
 * @param adMinutesLeft until the window closes that a click on an advertisement of ours opened, 0 when closed
 */
public record Window(Channel channel, boolean open, long minutesLeft, long adMinutesLeft) {

    /** Whether a channel has such a window. */
    public static boolean governs(Channel channel) {
        return channel == Channel.WHATSAPP || channel == Channel.INSTAGRAM || channel == Channel.WEBCHAT;
    }

    /** Whether they came from an advertisement of ours a short while ago. */
    public boolean isFromAd() {
        return adMinutesLeft > 0;
    }
}
