package leme.models.linear;

import java.util.List;
import java.util.Map;
import leme.models.text.SparseVector;

/**
 * Three linear opinions in one model. All are linear in the same features, so their weighted sum is linear too: a
 * second and a third opinion cost nothing at scoring time.
 *
 * @param softmax log-probabilities
 * @param margin how margins are trained
 * @param marginShare how much a margin weighs against a log-probability, 0 or more
 * @param centroidShare how much a cosine weighs against a log-probability, 0 or more
 */
public record Ensemble(AdaGrad softmax, Margin margin, float marginShare, float centroidShare) implements Trainer {

    /** What works where a label has some fifty examples or more. */
    public static Ensemble standard(long seed) {
        return new Ensemble(new AdaGrad(15, 0.1f, 0, seed), new Margin(10, 1, seed), 5, 2);
    }

    /** Fits the opinions and adds them. */
    @Override
    public LinearModel fit(List<SparseVector> messages, int[] labels, int features, int classes) {
        LinearModel first = softmax.fit(messages, labels, features, classes);
        float[] bias = first.bias();
        float[] weights = first.weights();
        if (marginShare > 0) {
            add(margin.fit(messages, labels, features, classes), marginShare, bias, weights);
        }
        if (centroidShare > 0) {
            add(Centroids.fit(messages, labels, features, classes), centroidShare, bias, weights);
        }
        centre(weights, classes);
        return new LinearModel(bias, weights);
    }

    @Override
    public Map<String, Double> settings() {
        return Map.of(
                "epochs", (double) softmax.epochs(),
                "rate", (double) softmax.rate(),
                "cost", margin.cost(),
                "marginShare", (double) marginShare,
                "centroidShare", (double) centroidShare);
    }

    private static void add(LinearModel opinion, float share, float[] bias, float[] weights) {
        accumulate(opinion.bias(), share, bias);
        accumulate(opinion.weights(), share, weights);
    }

    private static void accumulate(float[] from, float share, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += share * from[i];
        }
    }

    /** Moves each feature's weights to mean zero: the posteriors stay, and a weight alone says whom it speaks for. */
    private static void centre(float[] weights, int classes) {
        for (int offset = 0; offset < weights.length; offset += classes) {
            float mean = 0;
            for (int k = 0; k < classes; k++) {
                mean += weights[offset + k];
            }
            mean /= classes;
            for (int k = 0; k < classes; k++) {
                weights[offset + k] -= mean;
            }
        }
    }
}
