package leme.models.card;

/**
 * What was said of a row, and whether it came true.
 *
 * @param said probability, 0 to 1
 * @param came the outcome; of an answer: whether it was right
 */
public record Scored(double said, boolean came) {}
