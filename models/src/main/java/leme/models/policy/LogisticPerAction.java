package leme.models.policy;

import java.util.List;
import leme.models.offpolicy.Commonest;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.Occasion;
import leme.models.offpolicy.RewardModel;
import smile.classification.LogisticRegression;

/**
 * A hurdle for each action: a logistic regression (Smile) of whether anything happens at all, times how much it then
 * brings. For rewards of 0 and 1 it is a plain logistic regression. Amounts shrink towards those of all actions.
 */
public final class LogisticPerAction implements Learner {

    private static final double PENALTY = 50;
    private static final double TOLERANCE = 1e-5;
    private static final int MOST_STEPS = 200;
    /** Amounts of its own that an action needs to be believed half. */
    private static final double AMOUNTS = 100;
    /** An action needs as many of either outcome for a regression; with fewer it has its mean. */
    private static final int FEWEST = 10;

    @Override
    public String name() {
        return "logistic per action";
    }

    @Override
    public RewardModel fit(InteractionLog log) {
        double[] means = MeanPerAction.means(log);
        double pooled = amount(log.rows(), base(log.rows()), 0, 0);
        RewardModel[] models = new RewardModel[means.length];
        for (int a = 0; a < means.length; a++) {
            int action = a;
            List<Logged> own =
                    log.rows().stream().filter(row -> row.action() == action).toList();
            models[a] = one(own, pooled, means[a]);
        }
        return (occasion, action) -> models[action].expected(occasion, action);
    }

    private static RewardModel one(List<Logged> own, double pooled, double mean) {
        double base = base(own);
        int[] happened =
                own.stream().mapToInt(row -> row.reward() == base ? 0 : 1).toArray();
        int events = 0;
        for (int each : happened) {
            events += each;
        }
        if (events < FEWEST || own.size() - events < FEWEST) {
            return (occasion, action) -> mean;
        }
        double[][] features = own.stream().map(row -> row.occasion().features()).toArray(double[][]::new);
        double[] weights = LogisticRegression.binomial(
                        features, happened, new LogisticRegression.Options(PENALTY, TOLERANCE, MOST_STEPS))
                .coefficients();
        double amount = amount(own, base, pooled, AMOUNTS);
        return (occasion, action) -> base + amount * probability(weights, occasion);
    }

    private static double base(List<Logged> rows) {
        return Commonest.of(rows.stream().mapToDouble(Logged::reward).toArray());
    }

    /** Mean of what lies beyond the base, as if there were so many more amounts of another mean. */
    private static double amount(List<Logged> rows, double base, double other, double others) {
        double sum = other * others;
        double count = others;
        for (Logged row : rows) {
            sum += row.reward() - base;
            count += row.reward() == base ? 0 : 1;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double probability(double[] weights, Occasion occasion) {
        double[] features = occasion.features();
        double logOdds = weights[features.length];
        for (int i = 0; i < features.length; i++) {
            logOdds += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}
