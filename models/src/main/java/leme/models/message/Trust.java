package leme.models.message;

import leme.models.linear.Softmax;

/**
 * A logistic regression over {@link Signs}: one judges whether any intent is meant, another whether, if one is, it is the
 * first.
 *
 * @param coefficients one per sign, the bias last
 */
public record Trust(double[] coefficients) {

    /** Keeps the first first whatever is rounded. */
    private static final double AHEAD = 1 + 1e-9;

    public Trust {
        coefficients = coefficients.clone();
        if (coefficients.length != Signs.COUNT + 1) {
            throw new IllegalArgumentException(
                    "trust needs `" + (Signs.COUNT + 1) + "` coefficients, not `" + coefficients.length + "`");
        }
    }

    /** A guess for models trained without messages out of scope: unsure, with unknown words, means out of scope. */
    public static Trust untrainedOutOfScope() {
        return new Trust(new double[] {-6, -2, 0, 0, -3, 0, 0, 0, 0, 0, 0, 0, 2});
    }

    /** The same judgement where what is judged is so many times as common as among what it learned from; above 0. */
    public Trust times(double odds) {
        double[] shifted = coefficients.clone();
        shifted[Signs.COUNT] += StrictMath.log(odds);
        return new Trust(shifted);
    }

    /**
     * Gives the first of some probabilities what it is trusted with; the others share the rest as they did before. The
     * first stays first, even if it deserves less.
     *
     * @param probabilities two or more, which sum to one
     */
    public double[] shared(double[] probabilities, Signs signs) {
        int first = Softmax.best(probabilities);
        double rest = 0;
        double second = 0;
        for (int k = 0; k < probabilities.length; k++) {
            rest += k == first ? 0 : probabilities[k];
            second = k == first ? second : Math.max(second, probabilities[k]);
        }
        if (rest <= 0) {
            return probabilities.clone();
        }
        double deserved = Math.max(probability(signs), Math.min(1, AHEAD * second / (rest + second)));
        double[] shared = new double[probabilities.length];
        for (int k = 0; k < shared.length; k++) {
            shared[k] = k == first ? deserved : (1 - deserved) * probabilities[k] / rest;
        }
        return shared;
    }

    /** Probability of what was judged, 0 to 1. */
    public double probability(Signs signs) {
        double logOdds = coefficients[Signs.COUNT];
        for (int i = 0; i < Signs.COUNT; i++) {
            logOdds += coefficients[i] * signs.values()[i];
        }
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
