package leme.models.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import leme.models.statistic.Gaussian;
import leme.models.statistic.Interval;

/**
 * Probabilities and what came of them, in sums by bin: enough to say whether they still mean what they say, and addable
 * over replicas.
 *
 * @param bins tenths of probability, lowest first
 */
public record CalibrationWindow(List<Bin> bins) {

    public static final int BINS = 10;

    private static final double LEVEL = 0.99;
    /** The customary bound (W. G. Cochran, Biometrics 1954). */
    private static final double FEWEST_EXPECTED = 5;

    /**
     * Sums over predictions whose probability lies in one tenth.
     *
     * @param expected sum of the probabilities
     * @param variance sum of p·(1 − p)
     * @param observed how many came true
     */
    public record Bin(long count, double expected, double variance, long observed) {

        public static final Bin EMPTY = new Bin(0, 0, 0, 0);

        Bin with(double probability, boolean outcome) {
            return new Bin(
                    count + 1,
                    expected + probability,
                    variance + probability * (1 - probability),
                    observed + (outcome ? 1 : 0));
        }

        Bin plus(Bin other) {
            return new Bin(
                    count + other.count,
                    expected + other.expected,
                    variance + other.variance,
                    observed + other.observed);
        }
    }

    public CalibrationWindow {
        bins = List.copyOf(bins);
        if (bins.size() != BINS) {
            throw new IllegalArgumentException("`" + bins.size() + "` bins of calibration instead of `" + BINS + "`");
        }
    }

    /** Of predictions and their outcomes, position by position. */
    public static CalibrationWindow of(double[] probabilities, boolean[] outcomes) {
        Bin[] bins = new Bin[BINS];
        Arrays.fill(bins, Bin.EMPTY);
        for (int i = 0; i < probabilities.length; i++) {
            int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
            bins[bin] = bins[bin].with(probabilities[i], outcomes[i]);
        }
        return new CalibrationWindow(List.of(bins));
    }

    /** Two windows, or two replicas' shares of one, together. */
    public CalibrationWindow plus(CalibrationWindow other) {
        return new CalibrationWindow(IntStream.range(0, BINS)
                .mapToObj(bin -> bins.get(bin).plus(other.bins.get(bin)))
                .toList());
    }

    public long count() {
        return bins.stream().mapToLong(Bin::count).sum();
    }

    /** How many came true. */
    public long observed() {
        return bins.stream().mapToLong(Bin::observed).sum();
    }

    /** Expected calibration error: mean distance of probability and rate over the bins, weighed by their size. */
    public double error() {
        double apart = bins.stream()
                .mapToDouble(bin -> Math.abs(bin.expected() - bin.observed()))
                .sum();
        return count() == 0 ? 0 : apart / count();
    }

    /** What came true over what was expected to; 1 where probabilities mean what they say. */
    public double ratio() {
        double expected = expected();
        return expected == 0 ? 1 : observed() / expected;
    }

    /**
     * 99 % interval of {@link #ratio}, from the variance that the probabilities imply; unknown while so little was expected
     * to come true that the normal distribution is no likeness of what may.
     */
    public Interval ratioInterval() {
        double expected = expected();
        if (expected < FEWEST_EXPECTED) {
            return Interval.UNKNOWN;
        }
        double variance = bins.stream().mapToDouble(Bin::variance).sum();
        return Gaussian.interval(ratio(), Math.sqrt(variance) / expected, LEVEL);
    }

    /**
     * Worried where the interval leaves 1 out altogether (D. J. Spiegelhalter, Statistics in Medicine 1986, tests the
     * same sums): to watch where more than a tenth is missing or in excess, an alert beyond a quarter, since arbitration
     * multiplies probabilities by money.
     */
    public Drift drift() {
        Interval interval = ratioInterval();
        double apart = Math.abs(ratio() - 1);
        if (interval.contains(1) || apart <= 0.1) {
            return Drift.STABLE;
        }
        return apart <= 0.25 ? Drift.WATCH : Drift.ALERT;
    }

    private double expected() {
        return bins.stream().mapToDouble(Bin::expected).sum();
    }
}
