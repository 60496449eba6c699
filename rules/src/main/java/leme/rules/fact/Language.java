package leme.rules.fact;

/** A language in which Leme understands messages and writes texts. */
public enum Language {
    PT_BR("pt-BR"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, e.g. {@code pt-BR}. */
    public String tag() {
        return tag;
    }
}
