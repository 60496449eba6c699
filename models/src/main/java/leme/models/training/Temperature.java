package leme.models.training;

import java.util.Arrays;
import java.util.List;
import leme.models.linear.Softmax;

/**
 * Finds the temperature at which a classifier is as sure, on average, as it is right on unseen messages.
 *
 * <p>The likeliest temperature (Guo, Pleiss, Sun, Weinberger, ICML 2017) lets wrong labels among the surest messages stay
 * a surprise, and so promises too much of the others: on Banking77 a third of a point.
 */
final class Temperature {

    private static final double NARROWEST = 1e-4;

    private Temperature() {}

    /**
     * Bisection on the logarithm of the temperature, between e⁻³ and e³: the hotter, the less sure.
     *
     * @param judged messages whose label is below {@code classes}
     * @param classes how many of the logits take part
     */
    static double of(List<Judgement> judged, int classes) {
        double low = -3;
        double high = 3;
        while (high - low > NARROWEST) {
            double middle = (low + high) / 2;
            if (presumption(judged, classes, StrictMath.exp(middle)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    /** How much surer of its first answers than right the classifier is, summed over the messages. */
    private static double presumption(List<Judgement> judged, int classes, double temperature) {
        double sum = 0;
        for (Judgement judgement : judged) {
            double[] probabilities = Softmax.of(Arrays.copyOf(judgement.logits(), classes), temperature);
            int first = Softmax.best(probabilities);
            sum += probabilities[first] - (first == judgement.label() ? 1 : 0);
        }
        return sum;
    }
}
