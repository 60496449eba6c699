package leme.models.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import smile.classification.LogisticRegression;
import smile.classification.SparseLogisticRegression;
import smile.data.SampleInstance;
import smile.data.SparseDataset;
import smile.util.SparseArray;

/**
 * Fits a {@link Logistic} with Smile. Columns: the rate's log-odds, the centred terms, and the centred terms once more per
 * group; each group's share is pulled towards zero, so that a group with few rows behaves like all others.
 *
 * @param shrinkage penalty on squared weights, above 0
 */
record LogisticFit(double shrinkage) {

    private static final int MOST_STEPS = 500;
    private static final double TOLERANCE = 1E-5;

    /** What works for some thousands of rows. */
    static LogisticFit standard() {
        return new LogisticFit(2);
    }

    Logistic fit(List<Interaction> rows, ColdStart rates) {
        List<String> groups =
                rows.stream().map(Interaction::group).distinct().sorted().toList();
        double[][] terms = rows.stream().map(row -> Terms.of(row.profile())).toArray(double[][]::new);
        double[] means = means(terms);
        var samples = new ArrayList<SampleInstance<SparseArray, Integer>>(rows.size());
        for (int r = 0; r < terms.length; r++) {
            Interaction row = rows.get(r);
            double rate = ColdStart.logit(rates.rate(row.action(), row.group(), row.prior()));
            samples.add(new SampleInstance<>(
                    columns(rate, terms[r], means, groups.indexOf(row.group())), row.accepted() ? 1 : 0));
        }
        int width = 1 + Terms.COUNT * (1 + groups.size());
        double[] weights = SparseLogisticRegression.binomial(
                        new SparseDataset<>(samples, width),
                        new LogisticRegression.Options(shrinkage, TOLERANCE, MOST_STEPS))
                .coefficients();
        return logistic(weights, means, groups);
    }

    private static Logistic logistic(double[] weights, double[] means, List<String> groups) {
        var own = new HashMap<String, double[]>();
        for (int g = 0; g < groups.size(); g++) {
            int from = 1 + Terms.COUNT * (1 + g);
            own.put(groups.get(g), Arrays.copyOfRange(weights, from, from + Terms.COUNT));
        }
        return new Logistic(
                weights[weights.length - 1], weights[0], means, Arrays.copyOfRange(weights, 1, 1 + Terms.COUNT), own);
    }

    private static SparseArray columns(double rate, double[] terms, double[] means, int group) {
        var columns = new SparseArray(1 + 2 * Terms.COUNT);
        columns.append(0, rate);
        int own = 1 + Terms.COUNT * (1 + group);
        for (int i = 0; i < terms.length; i++) {
            columns.append(1 + i, terms[i] - means[i]);
        }
        for (int i = 0; i < terms.length; i++) {
            columns.append(own + i, terms[i] - means[i]);
        }
        return columns;
    }

    private static double[] means(double[][] terms) {
        return IntStream.range(0, Terms.COUNT)
                .mapToDouble(i ->
                        Arrays.stream(terms).mapToDouble(t -> t[i]).average().orElse(0))
                .toArray();
    }
}
