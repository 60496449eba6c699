package leme.models.statistic;

import java.util.Arrays;

/**
 * An estimate as a ratio of sums over independent units: {@code Σ numerators / Σ denominators}. A mean has ones below.
 *
 * @param numerators one a unit
 * @param denominators one a unit
 */
public record Terms(double[] numerators, double[] denominators) {

    public Terms {
        if (numerators.length != denominators.length || numerators.length == 0) {
            throw new IllegalArgumentException(
                    "`" + numerators.length + "` numerators over `" + denominators.length + "` denominators");
        }
    }

    /** A mean. */
    public static Terms mean(double[] values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return new Terms(values, ones);
    }

    public int units() {
        return numerators.length;
    }

    public double value() {
        return ratio(
                Arrays.stream(numerators).sum(), Arrays.stream(denominators).sum());
    }

    /** Whether it is a plain mean, for which bounds on means hold. */
    public boolean isMean() {
        return Arrays.stream(denominators).allMatch(each -> each == 1);
    }

    /**
     * Summed by group: rows of one group (the slots of one decision) are not independent of each other.
     *
     * @param group of each unit, 0 to {@code groups} − 1
     */
    public Terms grouped(int[] group, int groups) {
        double[] above = new double[groups];
        double[] below = new double[groups];
        for (int i = 0; i < group.length; i++) {
            above[group[i]] += numerators[i];
            below[group[i]] += denominators[i];
        }
        return new Terms(above, below).scaled();
    }

    /** Groups of one size make a mean of means. */
    private Terms scaled() {
        double size = denominators[0];
        if (size == 0 || Arrays.stream(denominators).anyMatch(each -> each != size)) {
            return this;
        }
        double[] means = Arrays.stream(numerators).map(each -> each / size).toArray();
        return mean(means);
    }

    /** Zero where nothing was seen. */
    static double ratio(double numerator, double denominator) {
        return denominator == 0 ? 0 : numerator / denominator;
    }
}
