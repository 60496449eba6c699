package leme.models.policy;

import java.util.ArrayList;
import java.util.List;
import leme.models.offpolicy.Occasion;
import leme.models.offpolicy.RewardModel;

/**
 * Another learner, believed only where it is sure: what it says an action gains over the best single action is lessened
 * by its standard error. So its policy does the same for everybody but those for whom the log clearly says otherwise
 * (R. Laroche et al., "Safe policy improvement with baseline bootstrapping", ICML 2019, in spirit).
 *
 * <p>The standard error is that of a jackknife which leaves out a group of rows at a time (P. S. Kott, "Delete-a-group
 * jackknife", Journal of Official Statistics 2001).
 *
 * @param errors how many standard errors a gain must exceed
 */
public record Cautious(Learner learner, double errors) implements Learner {

    private static final int GROUPS = 6;
    private static final long SEED = 11;

    @Override
    public String name() {
        return "cautious " + learner.name() + " (" + errors + " s.e.)";
    }

    @Override
    public RewardModel fit(InteractionLog log) {
        List<InteractionLog> parts = log.parts(GROUPS, SEED);
        var models = new ArrayList<RewardModel>();
        for (int group = 0; group < GROUPS; group++) {
            models.add(learner.fit(InteractionLog.without(parts, group)));
        }
        int best = best(MeanPerAction.means(log));
        return (occasion, action) -> cautious(models, occasion, action, best);
    }

    private double cautious(List<RewardModel> models, Occasion occasion, int action, int best) {
        double base = 0;
        double gain = 0;
        double squares = 0;
        for (RewardModel model : models) {
            double single = model.expected(occasion, best);
            double gained = action == best ? 0 : model.expected(occasion, action) - single;
            base += single / GROUPS;
            gain += gained / GROUPS;
            squares += gained * gained;
        }
        double variance = (GROUPS - 1.0) / GROUPS * Math.max(0, squares - GROUPS * gain * gain);
        return base + gain - errors * Math.sqrt(variance);
    }

    private static int best(double[] means) {
        int best = 0;
        for (int action = 1; action < means.length; action++) {
            best = means[action] > means[best] ? action : best;
        }
        return best;
    }
}
