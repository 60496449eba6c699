package leme.rules.fact;

/**
 * A treatment that its channel or its reader cannot take. There is one per treatment and kind among the candidates;
 * treatments without fault have none.
 *
 * @param action code of its action
 * @param treatment its id within the action
 * @param kind what is wrong
 */
public record Misfit(String action, String treatment, Kind kind) {

    /** What can be wrong with a treatment. */
    public enum Kind {
        /** Longer than the channel carries in one message. */
        TOO_LONG,
        /** With media that the channel does not carry. */
        MEDIA,
        /** Not to be had in the customer's language. */
        LANGUAGE,
        /** A template that the provider paused, disabled or has not approved. */
        PAUSED
    }
}
