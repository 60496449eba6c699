package leme.engine.situation;

/**
 * An inbound message.
 *
 * @param id the channel's own id of it
 * @param text what the customer wrote, personal identifiers already masked
 */
public record Message(String id, String text) {}
