package leme.models.statistic;

import java.util.stream.DoubleStream;

/**
 * Count, mean and variance of a sample.
 *
 * @param count 0 or more
 * @param variance unbiased; 0 for fewer than two
 */
public record Moments(long count, double mean, double variance) {

    /** Of numbers, in two passes. */
    public static Moments of(double[] values) {
        if (values.length == 0) {
            return new Moments(0, 0, 0);
        }
        double mean = DoubleStream.of(values).sum() / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Moments(values.length, mean, values.length < 2 ? 0 : squares / (values.length - 1));
    }

    /** Standard error of the mean; infinite for an empty sample. */
    public double standardError() {
        return Math.sqrt(variance / count);
    }
}
