package leme.rules.fact;

import java.time.Instant;

/**
 * One time we reached the customer, as contact policy counts it.
 *
 * @param action code of the action
 * @param group of the action
 * @param purpose of the action
 * @param channel through which it went
 * @param at when it was decided or sent
 * @param response what came of it so far
 */
public record Contact(String action, String group, Purpose purpose, Channel channel, Instant at, Response response) {

    /** What came of a contact. */
    public enum Response {
        NONE,
        ACCEPTED,
        REJECTED,
        /** The channel refused to deliver it, e.g. WhatsApp error 131049 (per-user marketing limit). */
        REFUSED_BY_CHANNEL
    }
}
