package leme.models.classifier;

/**
 * What the parts of a classifier say of one message, as unnormalised log-probabilities per class, before calibration.
 *
 * @param logits the sum of both opinions, by which the classifier decides
 * @param linear of the linear model
 * @param second of the neural model; empty where there is none
 * @param activation euclidean norm of its hidden units, 0 where there is none: small for messages unlike any it learned
 */
public record Opinions(float[] logits, float[] linear, float[] second, double activation) {}
