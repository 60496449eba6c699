package leme.models.card;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What a card says, in Brazilian Portuguese or English. */
final class Wording {

    private final Locale locale;
    private final ResourceBundle texts;

    Wording(Locale reader) {
        this.locale = reader.getLanguage().equals("pt") ? Locale.of("pt", "BR") : Locale.ENGLISH;
        // The machine must not have a say in the language: it was asked for.
        var noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        this.texts = ResourceBundle.getBundle("leme.models.card.card", locale, noFallback);
    }

    String tag() {
        return locale.toLanguageTag();
    }

    /** A text, escaped for HTML. */
    String say(String key, Object... values) {
        String text = texts.getString(key);
        return Html.escaped(values.length == 0 ? text : String.format(locale, text, values));
    }

    /** A text as it is, for what escapes it itself. */
    String plain(String key) {
        return texts.getString(key);
    }

    /** A text, or a name that has none; escaped. */
    String sayOr(String key, String otherwise) {
        return Html.escaped(texts.containsKey(key) ? texts.getString(key) : otherwise);
    }

    String percent(double share) {
        return number(100 * share, share != 0 && Math.abs(share) < 0.01 ? 1 : 0) + " %";
    }

    String exactPercent(double share) {
        return number(100 * share, 1) + " %";
    }

    String number(double value, int decimals) {
        return String.format(locale, "%,." + decimals + "f", value);
    }
}
