package leme.rules.fact;

import java.util.Locale;

/** A language in which Leme understands messages and writes texts. */
public enum Language {
    PT_BR("pt-BR"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Portuguese for whoever reads any Portuguese, English for everybody else. */
    public static Language of(Locale reader) {
        return reader.getLanguage().equals("pt") ? PT_BR : EN;
    }

    /** The BCP 47 tag, e.g. {@code pt-BR}. */
    public String tag() {
        return tag;
    }
}
