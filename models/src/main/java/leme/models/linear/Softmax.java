package leme.models.linear;

/** From logits to probabilities. */
public final class Softmax {

    private Softmax() {}

    /**
     * Probabilities that sum to one.
     *
     * @param temperature above 0; above 1 it makes the model less sure, below 1 surer
     */
    public static double[] of(float[] logits, double temperature) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double[] probabilities = new double[logits.length];
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] = StrictMath.exp((logits[k] - highest) / temperature);
            sum += probabilities[k];
        }
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }

    /** The logarithm of the sum of the exponentials: how much evidence there is for any class at all. */
    public static double energy(float[] logits) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += StrictMath.exp(logit - highest);
        }
        return highest + StrictMath.log(sum);
    }

    /** The position of the largest. */
    public static int best(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }
}
