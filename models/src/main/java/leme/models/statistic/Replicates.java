package leme.models.statistic;

import java.util.Arrays;

/**
 * What estimates were in each resample.
 *
 * @param values estimate × resample
 * @param level confidence of the intervals
 */
public record Replicates(double[][] values, double level) {

    public Interval interval(int estimate) {
        return percentiles(values[estimate].clone());
    }

    /** Of one estimate minus another, paired. */
    public Interval difference(int one, int other) {
        double[] differences = values[one].clone();
        for (int r = 0; r < differences.length; r++) {
            differences[r] -= values[other][r];
        }
        return percentiles(differences);
    }

    private Interval percentiles(double[] replicates) {
        Arrays.sort(replicates);
        double tail = (1 - level) / 2;
        return new Interval(quantile(replicates, tail), quantile(replicates, 1 - tail));
    }

    /** Linear between order statistics. */
    private static double quantile(double[] ascending, double share) {
        double place = share * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
