package leme.engine.situation;

/**
 * Something that was not as it should be while a decision was taken.
 *
 * @param code that callers and metrics key on, e.g. {@code REDIS_UNREACHABLE}
 * @param detail for operators, without personal data
 */
public record Degradation(String code, String detail) {}
