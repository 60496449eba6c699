package leme.rules.fact;

/**
 * Something about an action itself that keeps it from being proposed to this customer today. There is one per action and
 * kind among the candidates; actions without fault have none.
 *
 * @param action its code
 * @param kind what is wrong
 */
public record Impediment(String action, Kind kind) {

    /** What can be wrong with an action. */
    public enum Kind {
        NOT_YET_VALID,
        NO_LONGER_VALID,
        SOLD_OUT,
        /** It cannot go together with a product they own. */
        EXCLUDED_BY_PRODUCT,
        /** It cannot go together with an action they accepted lately. */
        EXCLUDED_BY_ACCEPTANCE
    }
}
