package leme.models.training;

import java.util.Arrays;
import java.util.List;
import leme.models.message.Signs;
import leme.models.message.Trust;
import smile.classification.LogisticRegression;

/** Trains a judgement of trust with Smile, on signs standardised to mean 0 and deviation 1. */
final class TrustTraining {

    private static final double SHRINKAGE = 1.0;

    private TrustTraining() {}

    /**
     * Fits; where all outcomes agree the signs teach nothing, and trust is a constant short of certainty.
     *
     * @param outcomes 0 or 1, in the order of the rows
     */
    static Trust fit(List<Signs> rows, int[] outcomes) {
        int positive = Arrays.stream(outcomes).sum();
        if (positive == 0 || positive == outcomes.length) {
            double[] constant = new double[Signs.COUNT + 1];
            constant[Signs.COUNT] = StrictMath.log((positive + 1.0) / (outcomes.length - positive + 1.0));
            return new Trust(constant);
        }
        double[][] signs = rows.stream().map(row -> row.values().clone()).toArray(double[][]::new);
        double[] means = new double[Signs.COUNT];
        double[] deviations = new double[Signs.COUNT];
        for (int j = 0; j < Signs.COUNT; j++) {
            standardise(signs, j, means, deviations);
        }
        double[] fitted = LogisticRegression.binomial(
                        signs, outcomes, new LogisticRegression.Options(SHRINKAGE, 1E-6, 1_000))
                .coefficients();
        double[] coefficients = fitted.clone();
        for (int j = 0; j < Signs.COUNT; j++) {
            coefficients[j] = fitted[j] / deviations[j];
            coefficients[Signs.COUNT] -= coefficients[j] * means[j];
        }
        return new Trust(coefficients);
    }

    private static void standardise(double[][] rows, int sign, double[] means, double[] deviations) {
        double mean =
                Arrays.stream(rows).mapToDouble(row -> row[sign]).average().orElse(0);
        double variance = Arrays.stream(rows)
                .mapToDouble(row -> (row[sign] - mean) * (row[sign] - mean))
                .average()
                .orElse(0);
        means[sign] = mean;
        deviations[sign] = Math.max(StrictMath.sqrt(variance), 1e-9);
        for (double[] row : rows) {
            row[sign] = (row[sign] - mean) / deviations[sign];
        }
    }
}
