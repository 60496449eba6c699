package leme.models.online;

/**
 * Independent Gaussian weights, in log-odds.
 *
 * @param mean of each; not to be changed
 * @param variance of each, above 0; as many as means; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: posteriors are, by their bytes
record Weights(double[] mean, double[] variance) {

    /** Rounding must not make a weight certain. */
    private static final double LEAST = 1e-9;

    Weights {
        if (mean.length != variance.length) {
            throw new IllegalArgumentException("`" + mean.length + "` means with `" + variance.length + "` variances");
        }
        for (int i = 0; i < mean.length; i++) {
            if (!Double.isFinite(mean[i]) || !(variance[i] >= 0) || Double.isInfinite(variance[i])) {
                throw new IllegalArgumentException("a weight of `" + mean[i] + "` with variance `" + variance[i] + "`");
            }
        }
    }

    /** One weight, as expected. */
    static Weights single(double variance) {
        return new Weights(new double[1], new double[] {variance});
    }

    /** A group's: one for all its actions, and one for each term of the profile. */
    static Weights of(int terms, double shared, double each) {
        double[] variance = new double[terms + 1];
        java.util.Arrays.fill(variance, each);
        variance[0] = shared;
        return new Weights(new double[terms + 1], variance);
    }

    /** What they add to the log-odds. */
    double sum(double[] inputs) {
        double sum = 0;
        for (int i = 0; i < inputs.length; i++) {
            sum += mean[i] * inputs[i];
        }
        return sum;
    }

    /** How uncertain that is. */
    double spread(double[] inputs) {
        double spread = 0;
        for (int i = 0; i < inputs.length; i++) {
            spread += variance[i] * inputs[i] * inputs[i];
        }
        return spread;
    }

    /**
     * After the distribution of the sum they are part of has moved.
     *
     * @param pull change of its mean per unit of variance
     * @param squeeze loss of its variance per unit of variance squared
     */
    Weights moved(double[] inputs, double pull, double squeeze) {
        double[] means = mean.clone();
        double[] variances = variance.clone();
        for (int i = 0; i < means.length; i++) {
            means[i] += variance[i] * inputs[i] * pull;
            double left = 1 - variance[i] * inputs[i] * inputs[i] * squeeze;
            variances[i] *= Math.max(left, LEAST);
        }
        return new Weights(means, variances);
    }
}
