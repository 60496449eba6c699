package leme.models.training;

import java.util.Arrays;

/**
 * Messages out of scope, as trust and lanes reckon with them.
 *
 * @param collected how many there were to learn from
 */
record Strangers(int collected) {

    /** Fewer teach nothing. */
    static final int FEWEST = 20;

    /**
     * Share of messages out of scope that is reckoned with. How many were collected to train on says nothing about how
     * common they are in life; a tenth is a guess on the safe side.
     */
    static final double SHARE = 0.1;

    /** The same as odds. */
    static final double ODDS = SHARE / (1 - SHARE);

    /** Share of them that may be in the sure lane. */
    private static final double SURE = 0.025;

    /** Whether they are enough to learn from. */
    boolean teach() {
        return collected >= FEWEST;
    }

    /** Confidence from which few enough of them are expected in the sure lane. */
    double fewFrom(Thresholds.Answer[] answers) {
        double[] strange = Arrays.stream(answers)
                .filter(Thresholds.Answer::strange)
                .mapToDouble(Thresholds.Answer::confidence)
                .toArray();
        return Thresholds.without(strange, collected, teach() ? SURE : 1);
    }

    /**
     * The share of a lane that means an intent.
     *
     * @param known share of the messages with an intent that are in the lane
     * @param seen messages out of scope seen in it; by Laplace's rule of succession one more is expected
     */
    double shareMeant(double known, int seen) {
        return teach() ? known / (known + ODDS * (seen + 1) / (collected + 2)) : 1;
    }
}
