package leme.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** What the command line says, in the language of whoever reads it: Brazilian Portuguese or English. */
public final class Words {

    private static final Locale PT_BR = Locale.of("pt", "BR");

    private final Locale locale;
    private final ResourceBundle texts;

    private Words(Locale locale) {
        this.locale = locale;
        // The reader's machine must not have a say: English is asked for by name.
        var noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        this.texts = ResourceBundle.getBundle("leme.cli.words", locale, noFallback);
    }

    /** Portuguese for whoever speaks any Portuguese, English for everybody else. */
    public static Words of(Locale reader) {
        return new Words(spoken(reader));
    }

    /** The language of this machine's user. */
    public static Words here() {
        return of(Locale.getDefault());
    }

    /** The one of our two languages that serves a reader best. */
    public static Locale spoken(Locale reader) {
        return reader.getLanguage().equals("pt") ? PT_BR : Locale.ENGLISH;
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key with its values filled in. */
    public String say(String key, @Nullable Object... values) {
        var text = texts.getString(key);
        return values.length == 0 ? text : String.format(locale, text, values);
    }

    /** The text of a key, or another where there is none: for codes that may grow. */
    public String sayOr(String key, String otherwise) {
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }

    /** Whichever of two texts is in this language. */
    public String pick(String ptBr, String en) {
        return locale.equals(PT_BR) ? ptBr : en;
    }
}
