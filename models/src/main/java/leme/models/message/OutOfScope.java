package leme.models.message;

import leme.models.linear.Softmax;

/**
 * Tells messages that mean none of the intents: a logistic regression over how the intent model behaves.
 *
 * @param coefficients one per sign, in the order of {@link #signs}, the bias last
 */
public record OutOfScope(double[] coefficients) {

    /** How many signs there are. */
    public static final int SIGNS = 6;

    public OutOfScope {
        coefficients = coefficients.clone();
        if (coefficients.length != SIGNS + 1) {
            throw new IllegalArgumentException(
                    "out-of-scope needs `" + (SIGNS + 1) + "` coefficients, not `" + coefficients.length + "`");
        }
    }

    /** A guess for models trained without out-of-scope messages: unsure means out of scope. */
    public static OutOfScope untrained() {
        return new OutOfScope(new double[] {-6, -2, 0, -3, 0, 0, 2});
    }

    /**
     * What an intent model’s answer shows: highest probability, margin to the second, energy, share of known words,
     * that share times the highest probability, logarithm of the number of words.
     */
    public static double[] signs(float[] logits, double temperature, double knownShare, int words) {
        double[] probabilities = Softmax.of(logits, temperature);
        double first = 0;
        double second = 0;
        for (double probability : probabilities) {
            second = Math.max(second, Math.min(first, probability));
            first = Math.max(first, probability);
        }
        double energy = Softmax.energy(logits);
        return new double[] {first, first - second, energy, knownShare, knownShare * first, StrictMath.log(1 + words)};
    }

    /** Probability that no intent is meant, 0 to 1. */
    public double probability(double[] signs) {
        double logOdds = coefficients[SIGNS];
        for (int i = 0; i < SIGNS; i++) {
            logOdds += coefficients[i] * signs[i];
        }
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
