package leme.models.training;

import java.util.Arrays;
import leme.models.linear.Softmax;
import leme.models.linear.TextClassifier;
import leme.models.message.Signs;
import leme.models.text.Occurrences;
import leme.models.text.Vocabulary;

/**
 * What a classifier says of a message that it has not seen.
 *
 * @param logits per label, before calibration
 * @param label the true one
 * @param knownWords share of words that the classifier knows, 0 to 1
 * @param knownPairs share of pairs of words that it knows, 0 to 1
 * @param words how many there are
 */
record Judgement(float[] logits, int label, double knownWords, double knownPairs, int words) {

    static Judgement of(TextClassifier classifier, Occurrences shown, int label) {
        Vocabulary vocabulary = classifier.vocabulary();
        return new Judgement(
                classifier.logits(shown),
                label,
                vocabulary.knownWords(shown),
                vocabulary.knownPairs(shown),
                shown.wordCount());
    }

    Signs signs(int intents, double temperature) {
        return Signs.of(logits, intents, temperature, knownWords, knownPairs, words);
    }

    /** The intent it would be given. */
    int first(int intents) {
        return Softmax.best(Softmax.of(Arrays.copyOf(logits, intents), 1));
    }
}
