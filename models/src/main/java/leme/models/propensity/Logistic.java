package leme.models.propensity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A logistic regression over the profile, crossed with the action's group, around the action's rate:
 *
 * <pre>log-odds = bias + slope × logit(rate) + (shared + of the group) · (terms − means)</pre>
 *
 * <p>An average customer therefore scores near the rate. A group never seen has only the shared weights.
 */
final class Logistic implements Form {

    private final double bias;
    private final double slope;
    private final double[] means;
    private final double[] shared;
    private final Map<String, double[]> own;
    private final Map<String, double[]> groups;

    /**
     * Restores a form.
     *
     * @param slope of the rate's log-odds
     * @param means of the terms in training; length {@link Terms#COUNT}, as every other array of weights
     * @param shared weights for every group
     * @param groups what a group's weights add to the shared ones
     */
    Logistic(double bias, double slope, double[] means, double[] shared, Map<String, double[]> groups) {
        this.bias = bias;
        this.slope = slope;
        this.means = checked(means);
        this.shared = checked(shared);
        this.own = Map.copyOf(groups);
        var summed = new HashMap<String, double[]>();
        groups.forEach((group, weights) -> summed.put(group, sum(shared, checked(weights))));
        this.groups = Map.copyOf(summed);
    }

    @Override
    public String name() {
        return "logistic";
    }

    @Override
    public double logOdds(double rate, double prior, String group, double[] terms, double[] shares) {
        double[] weights = groups.getOrDefault(group, shared);
        shares[Terms.COUNT] = slope * (rate - prior);
        double logOdds = bias + slope * rate;
        for (int i = 0; i < terms.length; i++) {
            shares[i] = weights[i] * (terms[i] - means[i]);
            logOdds += shares[i];
        }
        return logOdds;
    }

    /** Its numbers, for a model file. */
    void into(Map<String, float[]> blocks, List<String> names) {
        double[] ofGroups = new double[names.size() * Terms.COUNT];
        for (int g = 0; g < names.size(); g++) {
            double[] weights = own.getOrDefault(names.get(g), new double[Terms.COUNT]);
            System.arraycopy(weights, 0, ofGroups, g * Terms.COUNT, Terms.COUNT);
        }
        blocks.put("logistic.base", PropensityFile.floats(new double[] {bias, slope}));
        blocks.put("logistic.means", PropensityFile.floats(means));
        blocks.put("logistic.shared", PropensityFile.floats(shared));
        blocks.put("logistic.groups", PropensityFile.floats(ofGroups));
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static double[] checked(double[] weights) {
        if (weights.length != Terms.COUNT) {
            throw new IllegalArgumentException(
                    "`" + weights.length + "` weights for `" + Terms.COUNT + "` terms of a profile");
        }
        return weights.clone();
    }
}
