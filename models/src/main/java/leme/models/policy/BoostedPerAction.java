package leme.models.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.RewardModel;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.model.cart.Loss;
import smile.regression.GradientTreeBoost;

/**
 * Boosted regression trees for each action (Smile): J. H. Friedman, "Greedy function approximation", Annals of Statistics
 * 2001. Shallow, slow and many rows a leaf: rewards are rare and noisy. An action with few rows has its mean.
 */
public final class BoostedPerAction implements Learner {

    private static final int TREES = 60;
    private static final int DEPTH = 3;
    private static final int LEAVES = 6;
    private static final int ROWS_A_LEAF = 100;
    private static final double SHRINKAGE = 0.05;
    private static final String REWARD = "reward";

    @Override
    public String name() {
        return "boosted trees per action";
    }

    @Override
    public RewardModel fit(InteractionLog log) {
        double[] means = MeanPerAction.means(log);
        RewardModel[] models = new RewardModel[means.length];
        for (int a = 0; a < means.length; a++) {
            int action = a;
            List<Logged> own =
                    log.rows().stream().filter(row -> row.action() == action).toList();
            models[a] = own.size() < 2 * ROWS_A_LEAF || log.features().isEmpty()
                    ? (occasion, ignored) -> means[action]
                    : one(own);
        }
        return (occasion, action) -> models[action].expected(occasion, action);
    }

    private static RewardModel one(List<Logged> own) {
        int features = own.getFirst().occasion().features().length;
        String[] names = IntStream.rangeClosed(0, features)
                .mapToObj(i -> i == features ? REWARD : "x" + i)
                .toArray(String[]::new);
        double[][] table = own.stream().map(row -> withReward(row, features)).toArray(double[][]::new);
        DataFrame frame = DataFrame.of(table, names);
        // INVARIANT: the whole sample is used for every tree, so that no chance is involved.
        var options =
                new GradientTreeBoost.Options(Loss.ls(), TREES, DEPTH, LEAVES, ROWS_A_LEAF, SHRINKAGE, 1.0, null, null);
        GradientTreeBoost boosted = GradientTreeBoost.fit(Formula.lhs(REWARD), frame, options);
        StructType schema = frame.schema();
        return (occasion, action) -> {
            double[] row = Arrays.copyOf(occasion.features(), features + 1);
            return boosted.predict(Tuple.of(schema, row));
        };
    }

    private static double[] withReward(Logged row, int features) {
        double[] values = Arrays.copyOf(row.occasion().features(), features + 1);
        values[features] = row.reward();
        return values;
    }
}
