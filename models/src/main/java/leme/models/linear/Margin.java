package leme.models.linear;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leme.models.text.SparseVector;

/**
 * Trains linear support vector machines, one label against the rest, by dual coordinate descent (Hsieh, Chang, Lin,
 * Keerthi, Sundararajan, ICML 2008, squared hinge loss).
 *
 * <p>Its scores are margins, not log-probabilities, but they rank well where examples are few; {@link Ensemble} adds
 * them to a softmax. The same examples, options and seed give the same bits, on any number of threads.
 *
 * @param epochs passes over the examples, 1 or more
 * @param cost of an example inside the margin, above 0
 * @param seed of the order in which examples are seen
 */
public record Margin(int epochs, double cost, long seed) {

    /** Fits a model; labels are 0 to {@code classes} − 1, one per message. */
    public LinearModel fit(List<SparseVector> messages, int[] labels, int features, int classes) {
        float[][] planes = IntStream.range(0, classes)
                .parallel()
                .mapToObj(label -> plane(messages, labels, features, label))
                .toArray(float[][]::new);
        var bias = new float[classes];
        var weights = new float[features * classes];
        for (int k = 0; k < classes; k++) {
            bias[k] = planes[k][features];
            for (int row = 0; row < features; row++) {
                weights[row * classes + k] = planes[k][row];
            }
        }
        return new LinearModel(bias, weights);
    }

    /** The plane that parts a label from the rest: a weight per feature, then the bias. */
    private float[] plane(List<SparseVector> messages, int[] labels, int features, int label) {
        var plane = new float[features + 1];
        var supports = new double[messages.size()];
        double slack = 1 / (2 * cost);
        var random = new SplittableRandom(seed + label);
        int[] order = IntStream.range(0, messages.size()).toArray();
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.of(order, random);
            for (int i : order) {
                SparseVector message = messages.get(i);
                int side = labels[i] == label ? 1 : -1;
                double slope = side * score(plane, message) - 1 + slack * supports[i];
                if (supports[i] > 0 || slope < 0) {
                    double support = Math.max(0, supports[i] - slope / (squares(message) + 1 + slack));
                    move(plane, message, (float) (side * (support - supports[i])));
                    supports[i] = support;
                }
            }
        }
        return plane;
    }

    private static double score(float[] plane, SparseVector message) {
        double score = plane[plane.length - 1];
        for (int j = 0; j < message.size(); j++) {
            score += plane[message.index()[j]] * message.value()[j];
        }
        return score;
    }

    private static void move(float[] plane, SparseVector message, float step) {
        for (int j = 0; j < message.size(); j++) {
            plane[message.index()[j]] += step * message.value()[j];
        }
        plane[plane.length - 1] += step;
    }

    private static double squares(SparseVector message) {
        double squares = 0;
        for (int j = 0; j < message.size(); j++) {
            squares += message.value()[j] * message.value()[j];
        }
        return squares;
    }
}
