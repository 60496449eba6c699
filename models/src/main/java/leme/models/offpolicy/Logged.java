package leme.models.offpolicy;

/**
 * An action that a policy chose, and what came of it.
 *
 * @param decision groups the slots of one decision
 * @param action its place in the log's list of actions, from 0
 * @param selectionProbability with which the logging policy chose this action here, in (0, 1]; never a propensity
 * @param reward in the unit of the evaluation
 */
public record Logged(String decision, Occasion occasion, int action, double selectionProbability, double reward) {

    public Logged {
        if (!(selectionProbability > 0 && selectionProbability <= 1)) {
            throw new IllegalArgumentException("selection probability `" + selectionProbability + "` of decision `"
                    + decision + "` is outside (0, 1]");
        }
        if (!Double.isFinite(reward)) {
            throw new IllegalArgumentException("reward `" + reward + "` of decision `" + decision + "`");
        }
    }

    /** The same with another reward. */
    public Logged rewarded(double other) {
        return new Logged(decision, occasion, action, selectionProbability, other);
    }
}
