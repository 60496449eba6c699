package leme.models.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import leme.models.offpolicy.Estimator;
import leme.models.offpolicy.Evidence;
import leme.models.offpolicy.Policy;
import leme.models.offpolicy.RewardModel;
import leme.models.statistic.Moments;

/**
 * Which learner to use, by what their policies would have earned on rows that they did not see: of those that are not
 * clearly worse than the best, the most cautious (the one-standard-error rule of L. Breiman et al., "Classification and
 * Regression Trees", 1984).
 *
 * @param learners most cautious first
 * @param values of their greedy policies, doubly robust, cross-validated; empty where there was nothing to choose
 * @param chosen place of the one to use
 */
public record Selection(List<String> learners, double[] values, int chosen) {

    /** Cross-validates. All learners are judged on the same folds with the same reward model. */
    static Selection of(InteractionLog log, List<Learner> learners, int folds, long seed) {
        if (learners.size() == 1) {
            return new Selection(List.of(learners.getFirst().name()), new double[0], 0);
        }
        List<InteractionLog> parts = log.parts(folds, seed);
        List<List<Evidence>> evidence = new ArrayList<>();
        learners.forEach(learner -> evidence.add(new ArrayList<>()));
        for (int fold = 0; fold < folds; fold++) {
            InteractionLog rest = InteractionLog.without(parts, fold);
            RewardModel judge = new SharedRidge().fit(rest);
            for (int i = 0; i < learners.size(); i++) {
                Policy greedy =
                        Policy.greedy(learners.get(i).fit(rest), log.actions().size());
                evidence.get(i).add(Evidence.of(parts.get(fold).rows(), greedy, judge));
            }
        }
        List<double[]> terms = evidence.stream()
                .map(parted ->
                        Estimator.DOUBLY_ROBUST.terms(Evidence.joined(parted)).numerators())
                .toList();
        double[] values =
                terms.stream().mapToDouble(each -> Moments.of(each).mean()).toArray();
        return new Selection(learners.stream().map(Learner::name).toList(), values, choose(terms, values));
    }

    private static int choose(List<double[]> terms, double[] values) {
        double highest = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElseThrow();
        int best = IntStream.range(0, values.length)
                .filter(i -> values[i] == highest)
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, values.length)
                .filter(i -> !isClearlyWorse(terms.get(i), terms.get(best)))
                .findFirst()
                .orElse(best);
    }

    private static boolean isClearlyWorse(double[] one, double[] best) {
        Moments shortfall = Moments.of(IntStream.range(0, one.length)
                .mapToDouble(i -> best[i] - one[i])
                .toArray());
        return shortfall.mean() > shortfall.standardError();
    }
}
