package leme.models.offpolicy;

import java.util.Arrays;

/** How actions are chosen. Pure and thread-safe. */
@FunctionalInterface
public interface Policy {

    /** The selection probability of every action on an occasion: 0 or more each, 1 together. A fresh array. */
    double[] chances(Occasion occasion);

    /** Each action as often as any other. */
    static Policy uniform(int actions) {
        return occasion -> {
            double[] chances = new double[actions];
            Arrays.fill(chances, 1.0 / actions);
            return chances;
        };
    }

    /** One action, always. */
    static Policy always(int action, int actions) {
        return occasion -> {
            double[] chances = new double[actions];
            chances[action] = 1;
            return chances;
        };
    }

    /** The action whose reward is expected to be highest; of equals the first. */
    static Policy greedy(RewardModel model, int actions) {
        return occasion -> {
            int best = 0;
            double highest = Double.NEGATIVE_INFINITY;
            for (int action = 0; action < actions; action++) {
                double expected = model.expected(occasion, action);
                if (expected > highest) {
                    highest = expected;
                    best = action;
                }
            }
            double[] chances = new double[actions];
            chances[best] = 1;
            return chances;
        };
    }
}
