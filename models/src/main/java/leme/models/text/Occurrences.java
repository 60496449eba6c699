package leme.models.text;

/**
 * The features a message shows, with repetitions: first one per word, then pairs of neighbours, then triples, pieces and
 * concepts, at last companions, of words and of concepts.
 *
 * @param buckets hashed features, 0 to {@link Featuriser#buckets()}; length ≥ {@code size}
 * @param words for each, the position of its word in the text; of several words, the first. Same length
 * @param wordCount how many single words come first
 * @param pairCount how many pairs come next
 * @param alone how many features come before companions
 * @param size how many features there are in all
 */
public record Occurrences(int[] buckets, int[] words, int wordCount, int pairCount, int alone, int size) {

    /** Whether the feature at a position is of two words. */
    public boolean isPair(int position) {
        return position >= alone || (position >= wordCount && position < wordCount + pairCount);
    }
}
