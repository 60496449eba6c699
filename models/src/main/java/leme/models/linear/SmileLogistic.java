package leme.models.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leme.models.text.SparseVector;
import smile.classification.LogisticRegression;
import smile.classification.SparseLogisticRegression;
import smile.data.SampleInstance;
import smile.data.SparseDataset;
import smile.util.SparseArray;

/**
 * Smile's own multinomial logistic regression: exact, and fast enough where classes are few.
 *
 * @param shrinkage penalty on squared weights, 0 or more
 * @param tolerance at which the optimiser stops, above 0
 */
public record SmileLogistic(double shrinkage, double tolerance) implements Trainer {

    private static final int MOST_STEPS = 300;

    @Override
    public LinearModel fit(List<SparseVector> messages, int[] labels, int features, int classes) {
        var samples = new ArrayList<SampleInstance<SparseArray, Integer>>(labels.length);
        for (int i = 0; i < labels.length; i++) {
            samples.add(new SampleInstance<>(messages.get(i).smile(), labels[i]));
        }
        double[][] fitted = SparseLogisticRegression.multinomial(
                        new SparseDataset<>(samples, features),
                        new LogisticRegression.Options(shrinkage, tolerance, MOST_STEPS))
                .coefficients();
        return of(fitted, features, classes);
    }

    @Override
    public Map<String, Double> settings() {
        return Map.of("shrinkage", shrinkage, "tolerance", tolerance);
    }

    /** Smile fixes the last class at zero and keeps the bias last; here the last class is explicit. */
    private static LinearModel of(double[][] fitted, int features, int classes) {
        var bias = new float[classes];
        var weights = new float[features * classes];
        for (int k = 0; k < fitted.length; k++) {
            bias[k] = (float) fitted[k][features];
            for (int row = 0; row < features; row++) {
                weights[row * classes + k] = (float) fitted[k][row];
            }
        }
        return new LinearModel(bias, weights);
    }
}
