package leme.rules.fact;

/** A hypothesis of LGPD (Law 13.709/2018) art. 7 under which personal data are processed. */
public enum LegalBasis {
    CONSENT("LGPD art. 7, I"),
    LEGAL_OBLIGATION("LGPD art. 7, II"),
    CONTRACT("LGPD art. 7, V"),
    RIGHTS_IN_PROCEEDINGS("LGPD art. 7, VI"),
    PROTECTION_OF_LIFE("LGPD art. 7, VII"),
    HEALTH("LGPD art. 7, VIII"),
    LEGITIMATE_INTEREST("LGPD art. 7, IX"),
    CREDIT_PROTECTION("LGPD art. 7, X");

    /** Whether it carries the use of sensitive data: LGPD art. 11 names neither legitimate interest nor credit protection. */
    public boolean carriesSensitiveData() {
        return this != LEGITIMATE_INTEREST && this != CREDIT_PROTECTION;
    }

    private final String article;

    LegalBasis(String article) {
        this.article = article;
    }

    /** The article as lawyers cite it, e.g. {@code LGPD art. 7, I}. */
    public String article() {
        return article;
    }
}
