package leme.models.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import leme.models.statistic.Moments;

/**
 * How a column of text becomes numbers: standardised where it holds numbers (of long-tailed amounts the logarithm), else
 * one number a level, 0 or 1. Levels beyond the most frequent, and those never seen, are all zeros.
 */
sealed interface ColumnEncoding {

    /** How many numbers it takes. */
    int width();

    /** Names of those numbers. */
    List<String> names();

    /** Writes a value's numbers. */
    void write(String value, double[] into, int at);

    /** Fits to the values seen. */
    static ColumnEncoding of(String column, List<String> values) {
        double[] numbers = values.stream().mapToDouble(ColumnEncoding::number).toArray();
        boolean numeric = DoubleStream.of(numbers).allMatch(Double::isFinite);
        return numeric ? Amount.of(column, numbers) : Levels.of(column, values);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** A number, centred and scaled. */
    record Amount(String column, boolean longTailed, double mean, double deviation) implements ColumnEncoding {

        /** A mean this many times the median marks a long tail. */
        private static final double TAIL = 1.4;

        static Amount of(String column, double[] numbers) {
            double[] ascending = DoubleStream.of(numbers).sorted().toArray();
            double median = ascending[ascending.length / 2];
            boolean longTailed =
                    ascending[0] >= 0 && median > 0 && Moments.of(numbers).mean() > TAIL * median;
            Moments moments = Moments.of(DoubleStream.of(numbers)
                    .map(x -> longTailed ? Math.log1p(x) : x)
                    .toArray());
            return new Amount(column, longTailed, moments.mean(), Math.sqrt(moments.variance()));
        }

        @Override
        public int width() {
            return deviation == 0 ? 0 : 1;
        }

        @Override
        public List<String> names() {
            return deviation == 0 ? List.of() : List.of(column);
        }

        @Override
        public void write(String value, double[] into, int at) {
            double number = number(value);
            if (!Double.isFinite(number) || longTailed && number < 0) {
                throw new IllegalArgumentException("column `" + column + "` holds `" + value
                        + "`, elsewhere numbers only. Maybe both files need the same columns.");
            }
            if (deviation > 0) {
                into[at] = ((longTailed ? Math.log1p(number) : number) - mean) / deviation;
            }
        }
    }

    /** A word out of a few. */
    record Levels(String column, List<String> levels) implements ColumnEncoding {

        private static final int MOST = 20;

        static Levels of(String column, List<String> values) {
            Map<String, Integer> counts = new HashMap<>();
            values.forEach(value -> counts.merge(value, 1, Integer::sum));
            return new Levels(
                    column,
                    counts.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(MOST)
                            .map(Map.Entry::getKey)
                            .toList());
        }

        @Override
        public int width() {
            return levels.size();
        }

        @Override
        public List<String> names() {
            return levels.stream().map(level -> column + "=" + level).toList();
        }

        @Override
        public void write(String value, double[] into, int at) {
            int level = levels.indexOf(value);
            if (level >= 0) {
                into[at + level] = 1;
            }
        }
    }
}
