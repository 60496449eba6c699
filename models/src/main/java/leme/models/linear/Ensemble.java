package leme.models.linear;

import java.util.List;
import java.util.Map;
import leme.models.text.SparseVector;

/**
 * Linear opinions in one model. All are linear in the same features, so their weighted sum is linear too: a second
 * opinion costs nothing at scoring time.
 *
 * @param margin how margins are trained
 * @param marginShare what a margin of one weighs as a log-probability, above 0
 * @param frequencies how naive Bayes is
 * @param frequencyShare how much its log-odds weigh as a log-probability, 0 or more
 * @param centroidShare how much a cosine weighs as a log-probability, 0 or more
 */
public record Ensemble(
        Margin margin, float marginShare, Frequencies frequencies, float frequencyShare, float centroidShare)
        implements Trainer {

    /** What works where a label has some fifty examples or more. */
    public static Ensemble standard(long seed) {
        return new Ensemble(new Margin(8, 2, seed), 4, Frequencies.standard(), 0.3f, 0);
    }

    /** Where there are fewer, likeness to the mean message of a label is the steadier opinion. */
    public static Ensemble few(long seed) {
        return new Ensemble(new Margin(8, 2, seed), 4, Frequencies.standard(), 0, 2);
    }

    /** Fits the opinions and adds them. */
    @Override
    public LinearModel fit(List<SparseVector> messages, int[] labels, int features, int classes) {
        var bias = new float[classes];
        var weights = new float[features * classes];
        add(margin.fit(messages, labels, features, classes), marginShare, bias, weights);
        if (frequencyShare > 0) {
            add(frequencies.fit(messages, labels, features, classes), frequencyShare, bias, weights);
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
                "epochs", (double) margin.epochs(),
                "cost", (double) margin.cost(),
                "marginShare", (double) marginShare,
                "within", frequencies.within(),
                "beyond", frequencies.beyond(),
                "frequencyShare", (double) frequencyShare,
                "centroidShare", (double) centroidShare);
    }

    private static void add(LinearModel opinion, float share, float[] bias, float[] weights) {
        Rows.add(bias, 0, opinion.bias(), share);
        Rows.add(weights, 0, opinion.weights(), share);
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
