package leme.models.text;

/**
 * The features a message shows, with repetitions: first one per word, then pairs of words, then pieces and concept of
 * each word.
 *
 * @param buckets hashed features, 0 to {@link Featuriser#buckets()}; length ≥ {@code size}
 * @param words for each, the position of its word in the text; of a pair, the first word. Same length
 * @param wordCount how many single words come first
 * @param pairCount how many pairs come next
 * @param size how many features there are in all
 */
public record Occurrences(int[] buckets, int[] words, int wordCount, int pairCount, int size) {

    /** Whether the feature at a position is a pair of words. */
    public boolean isPair(int position) {
        return position >= wordCount && position < wordCount + pairCount;
    }
}
