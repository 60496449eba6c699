package leme.models.message;

/**
 * A logistic regression over {@link Signs}: one judges whether any intent is meant, another whether the first is right.
 *
 * @param coefficients one per sign, the bias last
 */
public record Trust(double[] coefficients) {

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

    /** Probability of what was judged, 0 to 1. */
    public double probability(Signs signs) {
        double logOdds = coefficients[Signs.COUNT];
        for (int i = 0; i < Signs.COUNT; i++) {
            logOdds += coefficients[i] * signs.values()[i];
        }
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
