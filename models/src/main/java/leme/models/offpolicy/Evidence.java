package leme.models.offpolicy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * What a log says of a policy: one entry a logged action.
 *
 * @param weights importance weight: the policy's selection probability over the logged one; 0 or more
 * @param rewards as logged
 * @param fitted what the reward model expected of the logged action
 * @param expected what it expects of the policy's choice
 */
public record Evidence(double[] weights, double[] rewards, double[] fitted, double[] expected) {

    /**
     * Holds a policy against a log.
     *
     * @param model fitted on <em>other</em> rows than these (cross-fitting); otherwise the doubly robust estimators lean
     *     towards what the model has memorised
     */
    public static Evidence of(List<Logged> log, Policy policy, RewardModel model) {
        double[] weights = new double[log.size()];
        double[] fitted = new double[log.size()];
        double[] expected = new double[log.size()];
        for (int i = 0; i < log.size(); i++) {
            Logged row = log.get(i);
            double[] chances = policy.chances(row.occasion());
            weights[i] = chances[row.action()] / row.selectionProbability();
            fitted[i] = model.expected(row.occasion(), row.action());
            expected[i] = mean(chances, row.occasion(), model);
        }
        return new Evidence(weights, rewards(log), fitted, expected);
    }

    /** Of the logging policy itself: its rewards, as they are. */
    public static Evidence ofLogged(List<Logged> log) {
        double[] ones = new double[log.size()];
        Arrays.fill(ones, 1);
        return new Evidence(ones, rewards(log), new double[log.size()], new double[log.size()]);
    }

    /** Of parts of a log, each held against a policy and a model fitted on the others. */
    public static Evidence joined(List<Evidence> parts) {
        return new Evidence(
                joined(parts, Evidence::weights),
                joined(parts, Evidence::rewards),
                joined(parts, Evidence::fitted),
                joined(parts, Evidence::expected));
    }

    public int rows() {
        return weights.length;
    }

    private static double mean(double[] chances, Occasion occasion, RewardModel model) {
        double mean = 0;
        for (int action = 0; action < chances.length; action++) {
            mean += chances[action] == 0 ? 0 : chances[action] * model.expected(occasion, action);
        }
        return mean;
    }

    private static double[] rewards(List<Logged> log) {
        return log.stream().mapToDouble(Logged::reward).toArray();
    }

    private static double[] joined(List<Evidence> parts, Function<Evidence, double[]> column) {
        return parts.stream().map(column).flatMapToDouble(DoubleStream::of).toArray();
    }
}
