package leme.engine.experiment;

/** P(the policy chose this action), in (0, 1]: what off-policy evaluation divides by. Never a propensity. */
public record SelectionProbability(double value) {

    public static final SelectionProbability CERTAIN = new SelectionProbability(1);

    public SelectionProbability {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("selection probability `" + value + "` is outside (0, 1]");
        }
    }
}
