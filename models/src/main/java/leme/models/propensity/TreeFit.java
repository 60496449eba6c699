package leme.models.propensity;

import java.util.Arrays;
import java.util.List;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.data.vector.IntVector;
import smile.model.cart.InternalNode;
import smile.model.cart.RegressionNode;

/**
 * Grows trees with Smile's gradient boosting (Friedman 2001) and takes them out of its objects.
 *
 * <p>Smile says on which feature a node splits, but not where: {@link #threshold} finds out by asking the node. Features
 * are single-precision before they are learned from, so that a threshold in single precision decides as Smile's does.
 *
 * @param trees how many, 1 or more
 * @param depth of each, 2 or more
 * @param leaves of each, 2 or more
 * @param rate how much of each counts, in (0, 1]
 */
record TreeFit(int trees, int depth, int leaves, double rate) {

    private static final String OUTCOME = "accepted";
    private static final int FEWEST_IN_A_LEAF = 30;

    /** What works for some thousands of rows. */
    static TreeFit standard() {
        return new TreeFit(120, 6, 12, 0.08);
    }

    Trees fit(List<Interaction> rows, ColdStart rates) {
        double[][] features = rows.stream().map(row -> features(row, rates)).toArray(double[][]::new);
        return fit(
                features, rows.stream().mapToInt(row -> row.accepted() ? 1 : 0).toArray());
    }

    /** What a row shows, in single precision. */
    static double[] features(Interaction row, ColdStart rates) {
        double[] features = Arrays.copyOf(Terms.of(row.profile()), Trees.FEATURES);
        features[Terms.COUNT] = ColdStart.logit(rates.rate(row.action(), row.group(), row.prior()));
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) features[i];
        }
        return features;
    }

    /**
     * Fits.
     *
     * @param features rows of {@link Trees#FEATURES}, each a single-precision number
     * @param outcomes 0 or 1
     */
    Trees fit(double[][] features, int[] outcomes) {
        GradientTreeBoost smile = smile(features, outcomes);
        double scale = 2 * rate;
        var out = new Growth(smile.schema(), scale);
        for (var tree : smile.trees()[0]) {
            out.grow(tree.root());
        }
        return out.above(base(smile, features[0], scale));
    }

    GradientTreeBoost smile(double[][] features, int[] outcomes) {
        String[] names = new String[Trees.FEATURES];
        Arrays.setAll(names, i -> "x" + i);
        DataFrame data = DataFrame.of(features, names).add(new IntVector(OUTCOME, outcomes));
        return GradientTreeBoost.fit(
                Formula.lhs(OUTCOME),
                data,
                new GradientTreeBoost.Options(trees, depth, leaves, FEWEST_IN_A_LEAF, rate, 1.0, null, null));
    }

    /** Smile keeps the intercept to itself: it is what the trees do not explain of any one answer. */
    private static double base(GradientTreeBoost smile, double[] row, double scale) {
        double logOdds = logOdds(smile, row);
        Tuple tuple = Tuple.of(smile.schema(), row);
        for (var tree : smile.trees()[0]) {
            logOdds -= scale * ((RegressionNode) tree.root().predict(tuple)).output();
        }
        return logOdds;
    }

    static double logOdds(GradientTreeBoost smile, double[] row) {
        double[] posterior = new double[2];
        smile.predict(Tuple.of(smile.schema(), row), posterior);
        return ColdStart.logit(posterior[1]);
    }

    /** The largest single-precision number that still goes to the true child, by bisection over their order. */
    static float threshold(InternalNode node, StructType schema) {
        double[] row = new double[Trees.FEATURES];
        int low = ordered(-Float.MAX_VALUE);
        int high = ordered(Float.MAX_VALUE);
        while (low < high) {
            int middle = (int) (((long) low + high + 1) >> 1);
            row[node.feature()] = number(middle);
            if (node.branch(Tuple.of(schema, row))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return number(low);
    }

    /** Integers in the order of the numbers they stand for. */
    private static int ordered(float number) {
        int bits = Float.floatToIntBits(number);
        return bits < 0 ? Integer.MIN_VALUE - bits : bits;
    }

    private static float number(int ordered) {
        return Float.intBitsToFloat(ordered < 0 ? Integer.MIN_VALUE - ordered : ordered);
    }
}
