package leme.service.record;

import leme.rules.fact.Channel;

/**
 * A name under which a channel knows a customer, hashed: the record never sees the telephone number or user name.
 *
 * @param channel which
 * @param type of the name, e.g. {@code phone}, {@code bsuid}
 * @param hash of the name, see {@link Pseudonyms}
 */
public record Identity(Channel channel, String type, String hash) {

    private static final int DIGITS = 32;

    /**
     * The key of whoever has this name while it leads to nobody on file. What is recorded under it is the customer's from
     * the day it leads to one: the record's {@code keys_of} makes the same key.
     */
    public String strangersKey() {
        return "id-" + hash.substring(0, DIGITS);
    }
}
