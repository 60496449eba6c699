package leme.models.linear;

import java.util.List;
import java.util.SplittableRandom;
import leme.models.text.SparseVector;

/**
 * Trains a multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer, JMLR 12, 2011), one example at a time.
 *
 * <p>Each weight has its own step, which shrinks as it moves: frequent features settle early, rare ones still learn.
 * The same examples, options and seed give the same bits.
 *
 * @param epochs passes over the examples, 1 or more
 * @param rate first step of every weight, above 0
 * @param decay pull of each weight towards zero per visit, 0 or more
 * @param seed of the order in which examples are seen
 */
public record AdaGrad(int epochs, float rate, float decay, long seed) {

    private static final float EPSILON = 1e-6f;

    /** Fits a model; labels are 0 to {@code classes} − 1, one per message. */
    public LinearModel fit(List<SparseVector> messages, int[] labels, int features, int classes) {
        var weights = new float[features * classes];
        var squares = new float[features * classes];
        var bias = new float[classes];
        var biasSquares = new float[classes];
        var random = new SplittableRandom(seed);
        int[] order = java.util.stream.IntStream.range(0, messages.size()).toArray();
        var gradient = new float[classes];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.of(order, random);
            for (int example : order) {
                SparseVector message = messages.get(example);
                gradient(message, labels[example], weights, bias, gradient);
                step(bias, biasSquares, 0, gradient, 1, 0);
                for (int i = 0; i < message.size(); i++) {
                    step(weights, squares, message.index()[i] * classes, gradient, message.value()[i], decay);
                }
            }
        }
        return new LinearModel(bias, weights);
    }

    /** Probability minus truth, per class. */
    private static void gradient(SparseVector message, int label, float[] weights, float[] bias, float[] out) {
        int classes = out.length;
        System.arraycopy(bias, 0, out, 0, classes);
        for (int i = 0; i < message.size(); i++) {
            int offset = message.index()[i] * classes;
            float value = message.value()[i];
            for (int k = 0; k < classes; k++) {
                out[k] += value * weights[offset + k];
            }
        }
        double[] probabilities = Softmax.of(out, 1);
        for (int k = 0; k < classes; k++) {
            out[k] = (float) probabilities[k];
        }
        out[label] -= 1;
    }

    private void step(float[] weights, float[] squares, int offset, float[] gradient, float value, float pull) {
        for (int k = 0; k < gradient.length; k++) {
            float slope = gradient[k] * value + pull * weights[offset + k];
            float seen = squares[offset + k] + slope * slope;
            squares[offset + k] = seen;
            weights[offset + k] -= rate * slope / (float) Math.sqrt(seen + EPSILON);
        }
    }
}
