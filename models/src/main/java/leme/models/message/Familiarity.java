package leme.models.message;

import leme.models.text.Occurrences;
import leme.models.text.Vocabulary;

/**
 * How much of a message a model has met before.
 *
 * @param knownWords share of its words, 0 to 1; 0 where there is none
 * @param knownPairs share of its pairs of neighbouring words, 0 to 1; 0 where there is none
 * @param words how many there are
 */
public record Familiarity(double knownWords, double knownPairs, int words) {

    /** How much of what a message shows a vocabulary knows. */
    public static Familiarity of(Vocabulary vocabulary, Occurrences shown) {
        return new Familiarity(vocabulary.knownWords(shown), vocabulary.knownPairs(shown), shown.wordCount());
    }
}
