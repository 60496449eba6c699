package leme.models.policy;

import leme.models.offpolicy.Logged;
import leme.models.offpolicy.RewardModel;

/**
 * What each action brought on average, whoever received it, weighing rows by the inverse of their selection probability;
 * its best action is the <em>best single action</em>. An action never seen is expected to bring the worst that was seen.
 */
public final class MeanPerAction implements Learner {

    @Override
    public String name() {
        return "mean per action";
    }

    @Override
    public RewardModel fit(InteractionLog log) {
        double[] means = means(log);
        return (occasion, action) -> means[action];
    }

    static double[] means(InteractionLog log) {
        double[] sums = new double[log.actions().size()];
        double[] weights = new double[sums.length];
        double worst = Double.POSITIVE_INFINITY;
        for (Logged row : log.rows()) {
            double weight = 1 / row.selectionProbability();
            sums[row.action()] += weight * row.reward();
            weights[row.action()] += weight;
            worst = Math.min(worst, row.reward());
        }
        for (int action = 0; action < sums.length; action++) {
            sums[action] = weights[action] == 0 ? worst : sums[action] / weights[action];
        }
        return sums;
    }
}
