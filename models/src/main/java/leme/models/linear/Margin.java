package leme.models.linear;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leme.models.text.SparseVector;

/**
 * Trains linear support vector machines, one label against the rest, by dual coordinate descent (Hsieh, Chang, Lin,
 * Keerthi, Sundararajan, ICML 2008, squared hinge loss), all labels side by side: their planes see the messages in the
 * same order, so that one pass over a message serves them all.
 *
 * <p>Its scores are margins, not log-probabilities, but they rank well where examples are few. The same examples,
 * options and seed give the same bits.
 *
 * @param epochs passes over the examples, 1 or more
 * @param cost of an example inside the margin, above 0
 * @param seed of the order in which examples are seen
 */
public record Margin(int epochs, float cost, long seed) {

    /** Fits a model; labels are 0 to {@code classes} − 1, one per message. */
    public LinearModel fit(List<SparseVector> messages, int[] labels, int features, int classes) {
        var weights = new float[features * classes];
        var bias = new float[classes];
        var supports = new float[messages.size() * classes];
        var scores = new float[classes];
        var random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, messages.size()).toArray();
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.of(order, random);
            for (int i : order) {
                SparseVector message = messages.get(i);
                System.arraycopy(bias, 0, scores, 0, classes);
                Rows.gather(weights, message, scores);
                if (support(scores, supports, i * classes, labels[i], 1 + squares(message))) {
                    Rows.add(bias, 0, scores, 1);
                    Rows.scatter(weights, message, scores);
                }
            }
        }
        return new LinearModel(bias, weights);
    }

    /**
     * How much more each plane leans on a message; whether any does.
     *
     * @param scores what the planes say of the message; becomes how far it moves them
     * @param squares of the message and its bias
     */
    private boolean support(float[] scores, float[] supports, int offset, int label, float squares) {
        float slack = 1 / (2 * cost);
        boolean moved = false;
        for (int k = 0; k < scores.length; k++) {
            float side = k == label ? 1 : -1;
            float held = supports[offset + k];
            float slope = side * scores[k] - 1 + slack * held;
            float support = Math.max(0, held - slope / (squares + slack));
            supports[offset + k] = support;
            scores[k] = side * (support - held);
            moved |= support != held;
        }
        return moved;
    }

    private static float squares(SparseVector message) {
        float squares = 0;
        for (int j = 0; j < message.size(); j++) {
            squares += message.value()[j] * message.value()[j];
        }
        return squares;
    }
}
