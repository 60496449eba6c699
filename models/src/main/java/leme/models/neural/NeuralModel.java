package leme.models.neural;

import leme.models.linear.Halves;
import leme.models.linear.Rows;
import leme.models.text.SparseVector;

/**
 * One hidden layer of rectified units between features and classes, feature-major like the linear model beside it.
 *
 * <p>The numbers are ours, not Smile's: its perceptron takes dense vectors only, and some sixty thousand features by
 * message are not dense.
 */
public final class NeuralModel {

    private final float[] hiddenBias;
    private final Halves embedding;
    private final float[] bias;
    private final float[] weights;

    /**
     * Restores a model.
     *
     * @param hiddenBias per hidden unit; at least one
     * @param embedding {@code embedding[row × units + unit]}, finite; kept in half precision
     * @param bias per class; at least two
     * @param weights {@code weights[unit × classes + class]}
     */
    public NeuralModel(float[] hiddenBias, float[] embedding, float[] bias, float[] weights) {
        if (hiddenBias.length < 1 || bias.length < 2) {
            throw new IllegalArgumentException(
                    "a network of `" + hiddenBias.length + "` units and `" + bias.length + "` classes tells nothing");
        }
        if (embedding.length % hiddenBias.length != 0 || weights.length != hiddenBias.length * bias.length) {
            throw new IllegalArgumentException("`" + embedding.length + "` and `" + weights.length
                    + "` weights do not fit a network of `" + hiddenBias.length + "` units");
        }
        this.hiddenBias = hiddenBias.clone();
        this.embedding = new Halves(embedding, hiddenBias.length);
        this.bias = bias.clone();
        this.weights = weights.clone();
    }

    /** How many classes there are. */
    public int classes() {
        return bias.length;
    }

    /** How many hidden units there are. */
    public int units() {
        return hiddenBias.length;
    }

    /** How many features there are. */
    public int features() {
        return embedding.rows();
    }

    /** Bias per hidden unit; a copy. */
    public float[] hiddenBias() {
        return hiddenBias.clone();
    }

    /** From features to hidden units, feature-major; a copy. */
    public float[] embedding() {
        return embedding.floats();
    }

    /** Bias per class; a copy. */
    public float[] bias() {
        return bias.clone();
    }

    /** From hidden units to classes, unit-major; a copy. */
    public float[] weights() {
        return weights.clone();
    }

    /** What the hidden units make of a message, each 0 or more. */
    public float[] hidden(SparseVector message) {
        float[] hidden = hiddenBias.clone();
        embedding.gather(message, hidden);
        for (int unit = 0; unit < hidden.length; unit++) {
            hidden[unit] = Math.max(0, hidden[unit]);
        }
        return hidden;
    }

    /** Unnormalised log-probabilities per class, from the hidden units. */
    public float[] logits(float[] hidden) {
        float[] logits = bias.clone();
        for (int unit = 0; unit < hidden.length; unit++) {
            if (hidden[unit] != 0) {
                Rows.addTo(logits, weights, unit * logits.length, hidden[unit]);
            }
        }
        return logits;
    }
}
