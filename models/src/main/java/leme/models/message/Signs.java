package leme.models.message;

import java.util.Arrays;
import java.util.List;
import leme.models.linear.Softmax;
import leme.models.linear.TextClassifier;
import leme.models.text.Occurrences;

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
     * odds of the first.
     */
    public static final List<String> NAMES =
            List.of("probability", "margin", "energy", "stranger", "knownWords", "knownPairs", "words", "odds");

    /** How many there are. */
    public static final int COUNT = NAMES.size();

    private static final double NEVER_CERTAIN = 1e-6;

    /**
     * The signs of one message.
     *
     * @param logits of the intents, then of the class of strangers if there is one
     * @param intents how many logits are of intents
     */
    public static Signs of(
            TextClassifier classifier, Occurrences shown, float[] logits, int intents, double temperature) {
        double known = classifier.vocabulary().knownWords(shown);
        double pairs = classifier.vocabulary().knownPairs(shown);
        return of(logits, intents, temperature, known, pairs, shown.wordCount());
    }

    /** The signs of one message, from what a classifier said of it. */
    public static Signs of(
            float[] logits, int intents, double temperature, double knownWords, double knownPairs, int words) {
        float[] meant = Arrays.copyOf(logits, intents);
        double first = 0;
        double second = 0;
        for (double probability : Softmax.of(meant, temperature)) {
            second = Math.max(second, Math.min(first, probability));
            first = Math.max(first, probability);
        }
        double energy = Softmax.energy(meant);
        double stranger = logits.length > intents ? logits[intents] - energy : 0;
        double odds = StrictMath.log((first + NEVER_CERTAIN) / (1 - first + NEVER_CERTAIN));
        double length = StrictMath.log1p(words);
        return new Signs(new double[] {first, first - second, energy, stranger, knownWords, knownPairs, length, odds});
    }
}
