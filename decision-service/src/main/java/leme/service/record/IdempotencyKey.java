package leme.service.record;

import leme.rules.fact.Channel;

/**
 * What makes two requests the same request.
 *
 * @param tenant whose request it is
 * @param channel through which it came
 * @param messageId the channel's id of the message, or the {@code Idempotency-Key} the caller gave
 */
public record IdempotencyKey(String tenant, Channel channel, String messageId) {}
