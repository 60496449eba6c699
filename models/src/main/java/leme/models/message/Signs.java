package leme.models.message;

import java.util.Arrays;
import java.util.List;
import leme.models.classifier.Opinions;
import leme.models.linear.Softmax;

/**
 * How an intent model behaves on a message, as numbers: what trust in it is judged by.
 *
 * @param values in the order of {@link #NAMES}
 */
public record Signs(double[] values) {

    /** The label of messages that mean none of the intents: a class of its own, the last, in models that learned it. */
    public static final String STRANGER = "out-of-scope";

    /**
     * Highest probability; margin to the second; energy (log-sum-exp of the logits); how far the class of strangers
     * stands above it; shares of known words and of known pairs of words; logarithms of the number of words and of the
     * odds of the first; the highest linear logit; log-odds that the second opinion gives the first; its energy; the
     * norm of its hidden units. The last three are 0 where there is no second opinion.
     */
    public static final List<String> NAMES = List.of(
            "probability",
            "margin",
            "energy",
            "stranger",
            "knownWords",
            "knownPairs",
            "words",
            "odds",
            "highest",
            "secondOdds",
            "secondEnergy",
            "activation");

    /** How many there are. */
    public static final int COUNT = NAMES.size();

    private static final double NEVER_CERTAIN = 1e-6;

    /**
     * The signs of one message.
     *
     * @param opinions on the intents, then on the class of strangers if there is one
     * @param probabilities of the intents
     */
    public static Signs of(Opinions opinions, Familiarity familiarity, double[] probabilities) {
        int intents = probabilities.length;
        float[] meant = Arrays.copyOf(opinions.logits(), intents);
        int best = Softmax.best(probabilities);
        double first = probabilities[best];
        double second = 0;
        for (int k = 0; k < intents; k++) {
            second = k == best ? second : Math.max(second, probabilities[k]);
        }
        double energy = Softmax.energy(meant);
        double stranger = opinions.logits().length > intents ? opinions.logits()[intents] - energy : 0;
        float[] other = Arrays.copyOf(opinions.second(), Math.min(intents, opinions.second().length));
        double otherEnergy = other.length == 0 ? 0 : Softmax.energy(other);
        return new Signs(new double[] {
            first,
            first - second,
            energy,
            stranger,
            familiarity.knownWords(),
            familiarity.knownPairs(),
            StrictMath.log1p(familiarity.words()),
            odds(first),
            highest(opinions.linear(), intents),
            other.length == 0 ? 0 : odds(StrictMath.exp(other[best] - otherEnergy)),
            otherEnergy,
            opinions.activation()
        });
    }

    private static double odds(double probability) {
        return StrictMath.log((probability + NEVER_CERTAIN) / (1 - probability + NEVER_CERTAIN));
    }

    private static double highest(float[] logits, int intents) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < intents; k++) {
            highest = Math.max(highest, logits[k]);
        }
        return highest;
    }
}
