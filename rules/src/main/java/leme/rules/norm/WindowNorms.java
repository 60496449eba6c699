package leme.rules.norm;

import leme.rules.fact.Channel;

/** How long the windows of channels stay open. */
public final class WindowNorms {

    private WindowNorms() {}

    /** Minutes from the customer's last message; 0 for a channel that has no window. */
    public static int minutes(Norms norms, Channel channel) {
        return switch (channel) {
            case WHATSAPP -> norms.minutes(FactNorm.WHATSAPP_WINDOW);
            case INSTAGRAM -> norms.minutes(FactNorm.INSTAGRAM_WINDOW);
            case WEBCHAT -> norms.minutes(FactNorm.WEBCHAT_WINDOW);
            case SMS, RCS, EMAIL, VOICE, AGENT -> 0;
        };
    }

    /** Minutes from a click on an advertisement that leads to WhatsApp. */
    public static int adMinutes(Norms norms) {
        return norms.minutes(FactNorm.AD_WINDOW);
    }
}
