package leme.models.training;

import java.util.List;
import leme.models.linear.Softmax;
import leme.models.linear.TextClassifier;
import leme.models.text.Occurrences;

/**
 * What classifiers say of messages they have not seen.
 *
 * @param known of labelled messages
 * @param labels theirs
 * @param strange of messages without a label
 */
record OutOfFold(List<Judgement> known, int[] labels, List<Judgement> strange) {

    /** Logits, the share of known words, and how many words there were. */
    record Judgement(float[] logits, double knownShare, int words) {}

    static Judgement judge(TextClassifier classifier, Occurrences shown) {
        return new Judgement(classifier.logits(shown), classifier.vocabulary().knownShare(shown), shown.wordCount());
    }

    double[][] probabilities(double temperature) {
        return known.stream()
                .map(judgement -> Softmax.of(judgement.logits(), temperature))
                .toArray(double[][]::new);
    }

    /** The temperature that makes the labels likeliest: golden-section search on its logarithm. */
    double temperature() {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = -3;
        double high = 3;
        while (high - low > 1e-4) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (surprise(StrictMath.exp(left)) < surprise(StrictMath.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    /** Mean negative log-likelihood of the labels. */
    private double surprise(double temperature) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            double[] probabilities = Softmax.of(known.get(i).logits(), temperature);
            sum -= StrictMath.log(Math.max(probabilities[labels[i]], 1e-12));
        }
        return sum / labels.length;
    }
}
