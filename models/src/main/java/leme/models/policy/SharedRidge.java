package leme.models.policy;

import java.util.Arrays;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.Occasion;
import leme.models.offpolicy.RewardModel;

/**
 * One ridge regression for all actions, aware of uplift: what an occasion brings whatever is done, what the action's
 * traits and the action itself add, and, shrunk much harder, how the occasion changes that addition. Where evidence of
 * such a change is thin it prefers the same action for everybody.
 *
 * <p>Terms: features, traits, one a action, features × action; the shrinkage of crosses is the "shared plus own" of T.
 * Evgeniou and M. Pontil, "Regularized multi-task learning", KDD 2004.
 */
public final class SharedRidge implements Learner {

    private static final double SHARED = 50;
    private static final double ACTION = 10;
    private static final double CROSS = 500;

    @Override
    public String name() {
        return "shared ridge";
    }

    @Override
    public RewardModel fit(InteractionLog log) {
        var layout = new Layout(log.features().size(), log.actions().size(), log.traits());
        var equations = new NormalEquations(layout.terms());
        double mean = log.rows().stream().mapToDouble(Logged::reward).average().orElse(0);
        for (Logged row : log.rows()) {
            equations.add(
                    layout.places(row.action()), layout.values(row.occasion(), row.action()), row.reward() - mean);
        }
        double[] weights = equations.solve(layout.penalties());
        return (occasion, action) -> mean + layout.product(weights, occasion, action);
    }

    /** Where the terms stand: features, traits, actions, crosses action by action. */
    private record Layout(int features, int actions, double[][] traits) {

        int terms() {
            return features + described() + actions * (1 + features);
        }

        int[] places(int action) {
            int[] places = new int[2 * features + described() + 1];
            int shared = features + described();
            for (int i = 0; i < shared; i++) {
                places[i] = i;
            }
            places[shared] = shared + action;
            for (int i = 0; i < features; i++) {
                places[shared + 1 + i] = shared + actions + action * features + i;
            }
            return places;
        }

        double[] values(Occasion occasion, int action) {
            double[] values = new double[2 * features + described() + 1];
            System.arraycopy(occasion.features(), 0, values, 0, features);
            System.arraycopy(traits[action], 0, values, features, described());
            values[features + described()] = 1;
            System.arraycopy(occasion.features(), 0, values, features + described() + 1, features);
            return values;
        }

        double[] penalties() {
            double[] penalties = new double[terms()];
            int shared = features + described();
            Arrays.fill(penalties, 0, shared, SHARED);
            Arrays.fill(penalties, shared, shared + actions, ACTION);
            Arrays.fill(penalties, shared + actions, penalties.length, CROSS);
            return penalties;
        }

        double product(double[] weights, Occasion occasion, int action) {
            double[] x = occasion.features();
            int shared = features + described();
            int cross = shared + actions + action * features;
            double sum = weights[shared + action];
            for (int i = 0; i < features; i++) {
                sum += x[i] * (weights[i] + weights[cross + i]);
            }
            for (int i = 0; i < described(); i++) {
                sum += weights[features + i] * traits[action][i];
            }
            return sum;
        }

        private int described() {
            return traits[0].length;
        }
    }
}
