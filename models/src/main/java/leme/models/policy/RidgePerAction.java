package leme.models.policy;

import java.util.Arrays;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.Occasion;
import leme.models.offpolicy.RewardModel;

/**
 * A ridge regression for each action on its own: A. E. Hoerl and R. W. Kennard, Technometrics 1970. Intercepts are hardly
 * penalised, so that an average occasion is expected to bring the action's mean.
 */
public final class RidgePerAction implements Learner {

    /** In rows: features come standardised, so this many average rows say as much as the penalty. */
    static final double PENALTY = 50;

    /** Enough to keep actions with a row or none solvable. */
    static final double SLIGHT = 1e-3;

    @Override
    public String name() {
        return "ridge per action";
    }

    @Override
    public RewardModel fit(InteractionLog log) {
        int features = log.features().size();
        double[] means = MeanPerAction.means(log);
        double[][] weights = new double[log.actions().size()][];
        double[] penalties = new double[features + 1];
        Arrays.fill(penalties, PENALTY);
        penalties[features] = SLIGHT;
        for (int action = 0; action < weights.length; action++) {
            weights[action] = one(log, action, means[action], penalties);
        }
        return (occasion, action) -> means[action] + product(weights[action], occasion);
    }

    private static double[] one(InteractionLog log, int action, double mean, double[] penalties) {
        var equations = new NormalEquations(penalties.length);
        int[] places = new int[penalties.length];
        Arrays.setAll(places, i -> i);
        for (Logged row : log.rows()) {
            if (row.action() == action) {
                double[] terms = Arrays.copyOf(row.occasion().features(), penalties.length);
                terms[penalties.length - 1] = 1;
                equations.add(places, terms, row.reward() - mean);
            }
        }
        return equations.solve(penalties);
    }

    private static double product(double[] weights, Occasion occasion) {
        double[] features = occasion.features();
        double sum = weights[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
