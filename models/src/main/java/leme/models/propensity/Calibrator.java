package leme.models.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import smile.classification.LogisticRegression;

/**
 * From log-odds to probabilities that come true as often as they say, since arbitration multiplies them by money.
 * Never falls as log-odds rise, so that it changes no order.
 */
sealed interface Calibrator {

    /** As a model file and a report name it. */
    String name();

    /** Log-odds that can be taken at their word. */
    double logOdds(double raw);

    /** Takes log-odds as they are. */
    record AsIs() implements Calibrator {

        @Override
        public String name() {
            return "as-is";
        }

        @Override
        public double logOdds(double raw) {
            return raw;
        }
    }

    /** Platt scaling (Platt 1999): {@code slope × raw + bias}. */
    record Platt(double slope, double bias) implements Calibrator {

        public Platt {
            if (!(slope > 0)) {
                throw new IllegalArgumentException("a calibration of slope `" + slope + "` turns the order around");
            }
        }

        @Override
        public String name() {
            return "platt";
        }

        @Override
        public double logOdds(double raw) {
            return slope * raw + bias;
        }
    }

    /**
     * Isotonic regression (Zadrozny and Elkan 2002), linear between its knots and level beyond them.
     *
     * @param raw log-odds, strictly ascending, at least one
     * @param calibrated log-odds, never falling; as many
     */
    record Isotonic(double[] raw, double[] calibrated) implements Calibrator {

        public Isotonic {
            raw = raw.clone();
            calibrated = calibrated.clone();
            if (raw.length == 0 || raw.length != calibrated.length) {
                throw new IllegalArgumentException(
                        "`" + raw.length + "` knots of a calibration with `" + calibrated.length + "` values");
            }
            for (int i = 1; i < raw.length; i++) {
                if (!(raw[i] > raw[i - 1] && calibrated[i] >= calibrated[i - 1])) {
                    throw new IllegalArgumentException("knot `" + i + "` of its calibration is out of order");
                }
            }
        }

        @Override
        public String name() {
            return "isotonic";
        }

        @Override
        public double logOdds(double value) {
            int place = Arrays.binarySearch(raw, value);
            if (place >= 0) {
                return calibrated[place];
            }
            int above = -place - 1;
            if (above == 0 || above == raw.length) {
                return calibrated[Math.min(above, raw.length - 1)];
            }
            double share = (value - raw[above - 1]) / (raw[above] - raw[above - 1]);
            return calibrated[above - 1] + share * (calibrated[above] - calibrated[above - 1]);
        }
    }

    /** Fits Platt scaling; takes log-odds as they are where the outcomes do not rise with them. */
    static Calibrator platt(double[] raw, boolean[] accepted) {
        int[] outcomes = IntStream.range(0, accepted.length)
                .map(i -> accepted[i] ? 1 : 0)
                .toArray();
        if (Arrays.stream(outcomes).distinct().count() < 2) {
            return new AsIs();
        }
        double[][] columns =
                Arrays.stream(raw).mapToObj(each -> new double[] {each}).toArray(double[][]::new);
        double[] fitted = LogisticRegression.binomial(
                        columns, outcomes, new LogisticRegression.Options(1e-3, 1e-8, 200))
                .coefficients();
        return fitted[0] > 0 ? new Platt(fitted[0], fitted[1]) : new AsIs();
    }

    /** Rows that share a knot before neighbours are merged: fewer would follow chance. */
    int FEWEST_IN_A_KNOT = 40;

    /** Fits isotonic regression by merging neighbours that fall (pool adjacent violators). */
    static Calibrator isotonic(double[] raw, boolean[] accepted) {
        List<Integer> order = IntStream.range(0, raw.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> raw[i]))
                .toList();
        if (order.size() < 2 * FEWEST_IN_A_KNOT) {
            return new AsIs();
        }
        var pools = new ArrayList<Pool>();
        for (int from = 0; from < order.size(); from += FEWEST_IN_A_KNOT) {
            var pool = new Pool(0, 0, 0);
            for (int i : order.subList(from, Math.min(from + FEWEST_IN_A_KNOT, order.size()))) {
                pool = pool.plus(new Pool(raw[i], accepted[i] ? 1 : 0, 1));
            }
            while (!pools.isEmpty() && pools.getLast().logOdds() >= pool.logOdds()) {
                pool = pools.removeLast().plus(pool);
            }
            pools.add(pool);
        }
        return isotonic(pools);
    }

    private static Calibrator isotonic(List<Pool> pools) {
        var knots = new ArrayList<Pool>();
        for (Pool pool : pools) {
            if (knots.isEmpty()
                    || (float) pool.middle() > (float) knots.getLast().middle()) {
                knots.add(pool);
            }
        }
        return new Isotonic(
                knots.stream().mapToDouble(pool -> (float) pool.middle()).toArray(),
                knots.stream().mapToDouble(pool -> (float) pool.logOdds()).toArray());
    }

    /** Rows merged into one knot. */
    record Pool(double raw, double accepted, double rows) {

        private Pool plus(Pool other) {
            return new Pool(raw + other.raw, accepted + other.accepted, rows + other.rows);
        }

        private double middle() {
            return raw / rows;
        }

        /** Half a row of each outcome keeps it finite. */
        private double logOdds() {
            return StrictMath.log((accepted + 0.5) / (rows - accepted + 0.5));
        }
    }
}
