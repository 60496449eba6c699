package leme.service.record;

import leme.rules.fact.Channel;

/**
 * A name under which a channel knows a customer, hashed: the record never sees the telephone number or user name.
 *
 * @param channel which
 * @param type of the name, e.g. {@code phone}, {@code bsuid}
 * @param hash of the name, see {@link Pseudonyms}
 */
public record Identity(Channel channel, String type, String hash) {}
