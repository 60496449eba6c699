package leme.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import leme.engine.funnel.Loss;
import leme.engine.funnel.OwnReason;
import leme.engine.funnel.Stage;
import leme.engine.propensity.Scored;
import leme.engine.situation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the ranked. Commercial choices explore: with probability ε one is drawn at random instead of the best, so
 * that what was not tried can be learned (ε-greedy). What was asked for is never left to chance.
 *
 * <p>Exploration only reorders what governance allowed; it never adds.
 */
public final class Choose {

    /** The arm of customers who receive nothing commercial. */
    public static final String CONTROL = "control";
    /** The arm of everybody else. */
    public static final String TREATED = "treated";

    private Choose() {}

    /**
     * What was chosen.
     *
     * @param ranked chosen first, the rest in order
     * @param probability with which the first was chosen; null when there is none
     * @param explored whether the first is there by chance instead of by rank
     * @param arm of the experiment
     * @param lost what the arm left out
     */
    public record Choice(
            List<Scored> ranked,
            @Nullable SelectionProbability probability,
            boolean explored,
            String arm,
            List<Loss> lost) {}

    public static Choice among(List<Scored> ranked, Situation situation, Experiment experiment, long seed) {
        var arm = arm(situation, experiment);
        var kept = new ArrayList<Scored>();
        var lost = new ArrayList<Loss>();
        for (var one : ranked) {
            if (arm.equals(CONTROL) && isCommercial(one)) {
                lost.add(Loss.own(one.allowed().candidate().action(), Stage.CHOOSE, OwnReason.CONTROL_GROUP));
            } else {
                kept.add(one);
            }
        }
        return draw(kept, List.copyOf(lost), arm, experiment.epsilon(), seed);
    }

    private static String arm(Situation situation, Experiment experiment) {
        double place = Draw.uniform(experiment.name() + "/" + situation.tenant() + "/" + situation.customerKey());
        return place < experiment.controlShare() ? CONTROL : TREATED;
    }

    private static Choice draw(List<Scored> kept, List<Loss> lost, String arm, double epsilon, long seed) {
        if (kept.isEmpty()) {
            return new Choice(List.of(), null, false, arm, lost);
        }
        if (!mayExplore(kept.getFirst())) {
            return new Choice(List.copyOf(kept), SelectionProbability.CERTAIN, false, arm, lost);
        }
        var arms = kept.stream().filter(Choose::mayExplore).toList();
        var chosen = arms.getFirst();
        if (Draw.uniform(seed, "explore") < epsilon) {
            chosen = arms.get((int) (Draw.uniform(seed, "which") * arms.size()));
        }
        boolean best = chosen == arms.getFirst();
        double chance = epsilon / arms.size();
        var ordered = new ArrayList<>(kept);
        ordered.remove(chosen);
        ordered.addFirst(chosen);
        return new Choice(
                List.copyOf(ordered), new SelectionProbability(best ? 1 - epsilon + chance : chance), !best, arm, lost);
    }

    private static boolean mayExplore(Scored ranked) {
        return isCommercial(ranked) && !ranked.asked();
    }

    private static boolean isCommercial(Scored ranked) {
        return ranked.allowed().candidate().purpose().isCommercial();
    }
}
