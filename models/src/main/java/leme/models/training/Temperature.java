package leme.models.training;

import java.util.Arrays;
import java.util.List;
import leme.models.linear.Softmax;

/** Finds the temperature that makes the true labels of unseen messages likeliest. */
final class Temperature {

    private static final double NARROWEST = 1e-4;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Temperature() {}

    /**
     * Golden-section search on the logarithm of the temperature, between e⁻³ and e³.
     *
     * @param judged messages whose label is below {@code classes}
     * @param classes how many of the logits take part
     */
    static double of(List<Judgement> judged, int classes) {
        double low = -3;
        double high = 3;
        while (high - low > NARROWEST) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (surprise(judged, classes, left) < surprise(judged, classes, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    /** Mean negative log-likelihood of the labels. */
    private static double surprise(List<Judgement> judged, int classes, double logarithm) {
        double temperature = StrictMath.exp(logarithm);
        double sum = 0;
        for (Judgement judgement : judged) {
            double[] probabilities = Softmax.of(Arrays.copyOf(judgement.logits(), classes), temperature);
            sum -= StrictMath.log(Math.max(probabilities[judgement.label()], 1e-12));
        }
        return sum / judged.size();
    }
}
