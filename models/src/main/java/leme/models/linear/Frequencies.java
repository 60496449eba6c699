package leme.models.linear;

import java.util.List;
import leme.models.text.SparseVector;

/**
 * Naive Bayes, each label against all others (Rennie, Shih, Teevan, Karger, ICML 2003): a feature speaks for a label by
 * the logarithm of how much more often it occurs with it than without.
 *
 * <p>It is linear, so beside margins it costs nothing at scoring time, and it errs elsewhere than they do: it believes
 * every feature by itself, they only all of them together.
 *
 * @param within added to the weight a feature has in a label, above 0
 * @param beyond added to the weight it has in all others, above 0
 */
public record Frequencies(double within, double beyond) {

    /** What works where a label has some fifty examples or more. */
    public static Frequencies standard() {
        return new Frequencies(0.001, 0.1);
    }

    /** Fits a model; labels are 0 to {@code classes} − 1, one per message. */
    public LinearModel fit(List<SparseVector> messages, int[] labels, int features, int classes) {
        double[] all = new double[features];
        double[] shown = new double[features * classes];
        double[] weight = new double[classes];
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            SparseVector message = messages.get(i);
            for (int j = 0; j < message.size(); j++) {
                int row = message.index()[j];
                double value = message.value()[j];
                all[row] += value;
                shown[row * classes + labels[i]] += value;
                weight[labels[i]] += value;
                total += value;
            }
        }
        var weights = new float[features * classes];
        for (int k = 0; k < classes; k++) {
            double inside = weight[k] + within * features;
            double outside = total - weight[k] + beyond * features;
            for (int row = 0; row < features; row++) {
                double mine = shown[row * classes + k];
                weights[row * classes + k] = (float) (StrictMath.log((mine + within) / inside)
                        - StrictMath.log((Math.max(0, all[row] - mine) + beyond) / outside));
            }
        }
        return new LinearModel(new float[classes], weights);
    }
}
