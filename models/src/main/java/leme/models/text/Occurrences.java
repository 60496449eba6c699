package leme.models.text;

/**
 * The features a message shows, in order of appearance and with repetitions: first one per word, then the pairs of
 * neighbours, then the pieces of each word.
 *
 * @param buckets hashed features, 0 to {@link Featuriser#buckets()}; length ≥ {@code size}
 * @param words for each, the position of its word in the text; of a pair, the first of its two. Same length
 * @param wordCount how many single words come first
 * @param pairCount how many pairs come next
 * @param size how many features there are in all
 */
public record Occurrences(int[] buckets, int[] words, int wordCount, int pairCount, int size) {

    /** Whether the feature at a position is a pair of neighbouring words. */
    public boolean isPair(int position) {
        return position >= wordCount && position < wordCount + pairCount;
    }
}
