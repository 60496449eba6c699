package leme.models.neural;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leme.models.linear.Rows;
import leme.models.linear.Shuffle;
import leme.models.linear.Softmax;
import leme.models.text.Occurrences;
import leme.models.text.SparseVector;
import leme.models.text.Vocabulary;

/**
 * Trains a {@link NeuralModel} by stochastic gradient descent on the cross-entropy, one message at a time.
 *
 * <p>Each row has a step of its own, which shrinks as the row moves (AdaGrad by rows): one number per row instead of one
 * per weight keeps a step as cheap as a gradient. Words, with all that they show, and units are left out at random
 * (Srivastava et al., JMLR 15, 2014), so that no message is learned by heart: leaving out single features teaches less,
 * since a word's pieces give it away. The same messages, options and seed give the same bits.
 *
 * @param units of the hidden layer, 1 or more
 * @param epochs passes over the messages, 1 or more
 * @param wordsLeftOut share of words, 0 to below 1
 * @param unitsLeftOut share of units, 0 to below 1
 * @param seed of everything random
 */
public record NeuralTraining(int units, int epochs, float wordsLeftOut, float unitsLeftOut, long seed) {

    /** First step of an embedding, above 0. */
    private static final float EMBEDDING_RATE = 0.4f;

    /** First step of a class's weights, above 0. */
    private static final float OUTPUT_RATE = 0.2f;

    /** Widest first weight of an embedding. */
    private static final float SPREAD = 0.3f;

    /** The share of its first step that a step keeps at the end, whatever moved. */
    private static final float LAST_STEP = 0.1f;

    /** Gradients with a smaller square teach nothing any more. */
    private static final float LEARNED = 1e-7f;

    /** What works for some thousand messages. */
    public static NeuralTraining standard(int units, long seed) {
        return new NeuralTraining(units, 8, 0.2f, 0.3f, seed);
    }

    /** The numbers that decide the outcome, by name. */
    public Map<String, Double> settings() {
        return Map.of(
                "units", (double) units,
                "neuralEpochs", (double) epochs,
                "wordsLeftOut", (double) wordsLeftOut,
                "unitsLeftOut", (double) unitsLeftOut);
    }

    /** Fits a model; labels are 0 to {@code classes} − 1, one per message. */
    public NeuralModel fit(List<Occurrences> messages, Vocabulary vocabulary, int[] labels, int classes) {
        return fit(
                (i, random) -> vocabulary.weigh(messages.get(i), leftOut(messages.get(i), random)),
                vocabulary.size(),
                labels,
                classes);
    }

    /** What one pass sees of a message. */
    interface Glimpse {
        SparseVector of(int message, SplittableRandom random);
    }

    NeuralModel fit(Glimpse glimpse, int features, int[] labels, int classes) {
        var descent = new Descent(features, classes, new SplittableRandom(seed));
        int[] order = IntStream.range(0, labels.length).toArray();
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.of(order, descent.random);
            for (int at = 0; at < order.length; at++) {
                descent.pace = 1 - (1 - LAST_STEP) * (epoch + (float) at / order.length) / epochs;
                descent.step(glimpse.of(order[at], descent.random), labels[order[at]]);
            }
        }
        return new NeuralModel(descent.hiddenBias, descent.embedding, descent.bias, descent.weights);
    }

    /** The words left out; none where that would leave nothing. */
    private boolean[] leftOut(Occurrences message, SplittableRandom random) {
        var left = new boolean[message.wordCount()];
        boolean some = false;
        for (int i = 0; i < left.length; i++) {
            left[i] = random.nextDouble() < wordsLeftOut;
            some |= !left[i];
        }
        return some ? left : new boolean[0];
    }

    private final class Descent {

        private final SplittableRandom random;
        private final float[] hiddenBias = new float[units];
        private final float[] embedding;
        private final float[] bias;
        private final float[] weights;
        private final float[] embeddingSquares;
        private final float[] unitSquares = new float[units];
        private final float[] hidden = new float[units];
        private final float[] hiddenSlope = new float[units];
        private final float[] slope;
        private float hiddenBiasSquares;
        private float biasSquares;
        private float pace = 1;

        private Descent(int features, int classes, SplittableRandom random) {
            this.random = random;
            this.bias = new float[classes];
            this.slope = new float[classes];
            this.embeddingSquares = new float[features];
            this.embedding = spread(features * units, SPREAD);
            this.weights = spread(units * classes, (float) Math.sqrt(6.0 / (units + classes)));
        }

        private float[] spread(int length, float widest) {
            var spread = new float[length];
            for (int i = 0; i < length; i++) {
                spread[i] = (float) (2 * random.nextDouble() - 1) * widest;
            }
            return spread;
        }

        private void step(SparseVector message, int label) {
            forward(message);
            float squares = slope(label);
            if (squares < LEARNED) {
                return;
            }
            float hiddenSquares = backward();
            moveOutputs(squares);
            moveEmbedding(message, hiddenSquares);
        }

        private void forward(SparseVector message) {
            System.arraycopy(hiddenBias, 0, hidden, 0, units);
            Rows.gather(embedding, message, hidden);
            System.arraycopy(bias, 0, slope, 0, bias.length);
            for (int unit = 0; unit < units; unit++) {
                boolean active = hidden[unit] > 0 && random.nextDouble() >= unitsLeftOut;
                hidden[unit] = active ? hidden[unit] / (1 - unitsLeftOut) : 0;
                if (active) {
                    Rows.addTo(slope, weights, unit * bias.length, hidden[unit]);
                }
            }
        }

        /** Turns logits into probability minus truth; the sum of its squares. */
        private float slope(int label) {
            double[] probabilities = Softmax.of(slope, 1);
            float squares = 0;
            for (int k = 0; k < slope.length; k++) {
                slope[k] = (float) probabilities[k] - (k == label ? 1 : 0);
                squares += slope[k] * slope[k];
            }
            return squares;
        }

        private float backward() {
            float squares = 0;
            for (int unit = 0; unit < units; unit++) {
                hiddenSlope[unit] =
                        hidden[unit] > 0 ? Rows.dot(weights, unit * slope.length, slope) / (1 - unitsLeftOut) : 0;
                squares += hiddenSlope[unit] * hiddenSlope[unit];
            }
            return squares;
        }

        private void moveOutputs(float squares) {
            biasSquares += squares;
            Rows.add(bias, 0, slope, -stride(OUTPUT_RATE, biasSquares));
            for (int unit = 0; unit < units; unit++) {
                if (hidden[unit] > 0) {
                    unitSquares[unit] += hidden[unit] * hidden[unit] * squares;
                    float by = -hidden[unit] * stride(OUTPUT_RATE, unitSquares[unit]);
                    Rows.add(weights, unit * slope.length, slope, by);
                }
            }
        }

        private void moveEmbedding(SparseVector message, float squares) {
            hiddenBiasSquares += squares;
            Rows.add(hiddenBias, 0, hiddenSlope, -stride(EMBEDDING_RATE, hiddenBiasSquares));
            for (int j = 0; j < message.size(); j++) {
                int row = message.index()[j];
                float value = message.value()[j];
                embeddingSquares[row] += value * value * squares;
                Rows.add(embedding, row * units, hiddenSlope, -value * stride(EMBEDDING_RATE, embeddingSquares[row]));
            }
        }

        private float stride(float rate, float squares) {
            return pace * rate / (float) Math.sqrt(squares + 1e-6f);
        }
    }
}
