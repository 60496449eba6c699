package leme.models.training;

import java.util.List;
import java.util.stream.Stream;
import leme.models.message.OutOfScope;
import smile.classification.LogisticRegression;

/** Trains the out-of-scope judgement with Smile, on signs standardised to mean 0 and deviation 1. */
final class StrangenessTraining {

    /** Fewer strangers than this teach nothing. */
    private static final int FEWEST = 20;

    private static final double SHRINKAGE = 1.0;

    private StrangenessTraining() {}

    static OutOfScope fit(OutOfFold judged, double temperature) {
        if (judged.strange().size() < FEWEST) {
            return OutOfScope.untrained();
        }
        double[][] signs = Stream.concat(judged.known().stream(), judged.strange().stream())
                .map(judgement -> signs(judgement, temperature))
                .toArray(double[][]::new);
        int[] strange = new int[signs.length];
        java.util.Arrays.fill(strange, judged.known().size(), signs.length, 1);
        double[][] moments = standardise(signs);
        double[] fitted = LogisticRegression.binomial(
                        signs, strange, new LogisticRegression.Options(SHRINKAGE, 1E-6, 1_000))
                .coefficients();
        return new OutOfScope(unstandardised(fitted, moments));
    }

    static double[] signs(OutOfFold.Judgement judgement, double temperature) {
        return OutOfScope.signs(judgement.logits(), temperature, judgement.knownShare(), judgement.words());
    }

    static double[] probabilities(OutOfScope model, List<OutOfFold.Judgement> judgements, double temperature) {
        return judgements.stream()
                .mapToDouble(judgement -> model.probability(signs(judgement, temperature)))
                .toArray();
    }

    /** Standardises in place; returns mean and deviation per sign. */
    private static double[][] standardise(double[][] rows) {
        double[][] moments = new double[2][OutOfScope.SIGNS];
        for (int j = 0; j < OutOfScope.SIGNS; j++) {
            int sign = j;
            double mean = java.util.Arrays.stream(rows)
                    .mapToDouble(row -> row[sign])
                    .average()
                    .orElse(0);
            double variance = java.util.Arrays.stream(rows)
                    .mapToDouble(row -> (row[sign] - mean) * (row[sign] - mean))
                    .average()
                    .orElse(0);
            moments[0][j] = mean;
            moments[1][j] = Math.max(Math.sqrt(variance), 1e-9);
            for (double[] row : rows) {
                row[j] = (row[j] - mean) / moments[1][j];
            }
        }
        return moments;
    }

    private static double[] unstandardised(double[] fitted, double[][] moments) {
        double[] coefficients = new double[OutOfScope.SIGNS + 1];
        coefficients[OutOfScope.SIGNS] = fitted[OutOfScope.SIGNS];
        for (int j = 0; j < OutOfScope.SIGNS; j++) {
            coefficients[j] = fitted[j] / moments[1][j];
            coefficients[OutOfScope.SIGNS] -= coefficients[j] * moments[0][j];
        }
        return coefficients;
    }
}
