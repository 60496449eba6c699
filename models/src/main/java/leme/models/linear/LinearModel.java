package leme.models.linear;

import leme.models.text.SparseVector;
import smile.classification.SparseLogisticRegression;
import smile.util.IntSet;

/**
 * A multinomial logistic regression kept feature-major, so that scoring a message walks few cache lines.
 *
 * <p>The model of record is Smile's {@link SparseLogisticRegression.Multinomial}: {@link #smile()} gives the same
 * posteriors from the same numbers. This view takes half its time and half its memory.
 */
public final class LinearModel {

    private final int classes;
    private final float[] bias;
    private final Halves weights;

    /**
     * Restores a model.
     *
     * @param bias per class; at least two
     * @param weights {@code weights[row × classes + class]}, finite, a multiple of the classes in length; kept in half
     *     precision
     */
    public LinearModel(float[] bias, float[] weights) {
        this.classes = bias.length;
        if (classes < 2 || weights.length % classes != 0) {
            throw new IllegalArgumentException(
                    "`" + weights.length + "` weights cannot be shared among `" + classes + "` classes");
        }
        this.bias = bias.clone();
        this.weights = new Halves(weights, classes);
    }

    /** How many classes there are. */
    public int classes() {
        return classes;
    }

    /** How many features there are. */
    public int features() {
        return weights.rows();
    }

    /** Bias per class; a copy. */
    public float[] bias() {
        return bias.clone();
    }

    /** Weights, feature-major; a copy. */
    public float[] weights() {
        return weights.floats();
    }

    /** The weight of a feature for a class. */
    public float weight(int row, int label) {
        return weights.at(row, label);
    }

    /** Unnormalised log-probabilities per class. */
    public float[] logits(SparseVector message) {
        float[] logits = bias.clone();
        weights.gather(message, logits);
        return logits;
    }

    /** The same model as Smile keeps it: one row per class but the last, which is fixed at zero, bias last. */
    public SparseLogisticRegression.Multinomial smile() {
        int last = classes - 1;
        double[][] coefficients = new double[last][features() + 1];
        for (int k = 0; k < last; k++) {
            for (int row = 0; row < features(); row++) {
                coefficients[k][row] = weight(row, k) - weight(row, last);
            }
            coefficients[k][features()] = bias[k] - bias[last];
        }
        return new SparseLogisticRegression.Multinomial(coefficients, 0, 0, IntSet.of(classes));
    }
}
