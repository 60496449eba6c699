package leme.rules.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An action's creative form in a channel.
 *
 * @param id unique within the action, e.g. {@code whatsapp-template}
 * @param channel where it can go
 * @param form free text, or a template approved by the channel
 * @param template the approved template's name; null for free text
 * @param category the template's category, which WhatsApp prices and limits by; null for free text
 * @param text what the customer reads
 * @param cost of sending it once, in BRL, 0 or more
 * @param media what it carries beside the text
 * @param languages it may be sent in: a template is approved language by language
 */
public record Treatment(
        String id,
        Channel channel,
        Form form,
        @Nullable String template,
        @Nullable Category category,
        Texts text,
        double cost,
        Media media,
        Set<Language> languages) {

    private static final Set<Language> BOTH = Set.of(Language.values());

    public Treatment {
        languages = Set.copyOf(languages);
        if (form == Form.TEMPLATE && (template == null || category == null)) {
            throw new IllegalArgumentException(
                    "treatment `" + id + "` is a template: give its `template` name and `category`");
        }
        if (!(cost >= 0) || Double.isInfinite(cost)) {
            throw new IllegalArgumentException(
                    "`cost` of treatment `" + id + "` is " + cost + ": give 0 or more, in BRL");
        }
    }

    /** A treatment of text alone, in both languages. */
    public Treatment(
            String id,
            Channel channel,
            Form form,
            @Nullable String template,
            @Nullable Category category,
            Texts text,
            double cost) {
        this(id, channel, form, template, category, text, cost, Media.NONE, BOTH);
    }

    /** What a message carries beside its text. */
    public enum Media {
        NONE,
        IMAGE,
        VIDEO,
        AUDIO,
        DOCUMENT
    }

    /** How a treatment is sent. */
    public enum Form {
        FREE_TEXT,
        TEMPLATE
    }

    /** WhatsApp's template categories (WhatsApp Business Platform, template categorisation). */
    public enum Category {
        MARKETING,
        UTILITY,
        AUTHENTICATION
    }
}
