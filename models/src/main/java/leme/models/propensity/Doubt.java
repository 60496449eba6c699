package leme.models.propensity;

/**
 * How far a propensity may be off: standard deviations in log-odds.
 *
 * @param shared of what the action shares with its group, 0 or more
 * @param own of what is the action's alone, 0 or more
 */
public record Doubt(double shared, double own) {

    /** The model is taken at its word. */
    public static final Doubt NONE = new Doubt(0, 0);

    /** Variance of what a group does otherwise than the trained model says, before anything was learned of it. */
    public static final double GROUP = 0.25;

    /** The same of a term of the profile within a group. */
    public static final double TERM = 0.01;

    /** An action never seen may still be off by a factor of e² in its odds, hardly by more. */
    private static final double MOST = 4;

    /** What was seen before tells only so much of what is to come. */
    private static final double MOST_OBSERVATIONS = 256;

    public Doubt {
        if (!(shared >= 0 && own >= 0) || Double.isInfinite(shared + own)) {
            throw new IllegalArgumentException("a doubt of `" + shared + "` and `" + own + "`: give 0 or more");
        }
    }

    /**
     * Before anything was learned. The own part is that of a beta distribution with as many observations, carried to
     * log-odds by the delta method: variance 1 / (n · r · (1 − r)).
     *
     * @param terms of the profile
     * @param observations the rate counts for, above 0: {@link ColdStart}'s strength and what it has seen
     * @param rate of the action, in (0, 1)
     */
    static Doubt before(double[] terms, double observations, double rate) {
        double shared = GROUP;
        for (double term : terms) {
            shared += TERM * term * term;
        }
        double own = 1 / (Math.min(observations, MOST_OBSERVATIONS) * rate * (1 - rate));
        return new Doubt(Math.sqrt(shared), Math.sqrt(Math.min(own, MOST)));
    }
}
