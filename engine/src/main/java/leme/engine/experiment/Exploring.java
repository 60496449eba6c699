package leme.engine.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What chance had to do with a choice.
 *
 * @param by version of the exploration
 * @param restraint why nothing was left to chance; null when something was
 * @param chances of every contender, best first; they sum to one; empty when there was none
 * @param ranks of each action shown, with what probability it stands at its rank; empty where all was certain
 */
public record Exploring(String by, @Nullable Restraint restraint, List<Chance> chances, List<Double> ranks) {

    public Exploring {
        chances = List.copyOf(chances);
        ranks = ranks == null ? List.of() : List.copyOf(ranks);
    }

    /** With what probability the policy would choose an action. */
    public record Chance(String action, double selectionProbability) {}
}
