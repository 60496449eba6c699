package leme.models.online;

import leme.models.propensity.Doubt;

/**
 * What is believed of an action for a customer.
 *
 * @param logOdds expected
 * @param learned how much of it was learned since the training
 * @param doubt about it
 */
public record Belief(double logOdds, double learned, Doubt doubt) {

    /** Log-odds beyond this say no more than certainty. */
    private static final double FARTHEST = 12;

    /** At the expected log-odds, in (0, 1). */
    public double probability() {
        return 1 / (1 + StrictMath.exp(-Math.clamp(logOdds, -FARTHEST, FARTHEST)));
    }
}
