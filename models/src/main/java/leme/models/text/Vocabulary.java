package leme.models.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * The features a model knows, and how much each tells: rarer ones tell more.
 *
 * <p>Rows are numbered in the order of their buckets. A feature's weight in a message is {@code (1 + ln count) × idf},
 * where {@code idf} is the root of the smoothed inverse document frequency, scaled so that the
 * {@link Featuriser}'s groups have the same say, however many features they have: norm √¼ each.
 */
public final class Vocabulary {

    private final Featuriser featuriser;
    private final int[] buckets;
    private final float[] idf;
    private final int[] rowOf;
    /** The first row of each group, then the number of rows. */
    private final int[] firstRow;

    /**
     * Restores a vocabulary.
     *
     * @param buckets known ones, strictly ascending
     * @param idf inverse document frequency per known bucket, finite and above 0; same length
     */
    public Vocabulary(Featuriser featuriser, int[] buckets, float[] idf) {
        if (buckets.length != idf.length) {
            throw new IllegalArgumentException(
                    "vocabulary has `" + buckets.length + "` buckets but `" + idf.length + "` weights");
        }
        this.featuriser = featuriser;
        this.buckets = buckets.clone();
        this.idf = idf.clone();
        this.rowOf = new int[featuriser.buckets()];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < buckets.length; row++) {
            if (buckets[row] < 0 || buckets[row] >= rowOf.length || (row > 0 && buckets[row] <= buckets[row - 1])) {
                throw new IllegalArgumentException("vocabulary bucket `" + buckets[row] + "` is out of place");
            }
            rowOf[buckets[row]] = row;
        }
        this.firstRow = IntStream.rangeClosed(0, featuriser.groups())
                .map(group -> rowFrom(featuriser.first(group)))
                .toArray();
    }

    /** The first row whose bucket is not below this one. */
    private int rowFrom(int bucket) {
        int place = Arrays.binarySearch(buckets, bucket);
        return place < 0 ? -place - 1 : place;
    }

    /** Learns the features that occur in at least so many messages. */
    public static Vocabulary of(Featuriser featuriser, Collection<Occurrences> messages, int fewest) {
        int[] frequency = new int[featuriser.buckets()];
        int[] lastSeen = new int[featuriser.buckets()];
        int message = 0;
        for (Occurrences shown : messages) {
            message++;
            for (int i = 0; i < shown.size(); i++) {
                int bucket = shown.buckets()[i];
                if (lastSeen[bucket] != message) {
                    lastSeen[bucket] = message;
                    frequency[bucket]++;
                }
            }
        }
        int[] known = IntStream.range(0, frequency.length)
                .filter(bucket -> frequency[bucket] >= fewest)
                .toArray();
        float[] idf = new float[known.length];
        for (int row = 0; row < known.length; row++) {
            idf[row] = (float)
                    StrictMath.sqrt(1 + StrictMath.log((1.0 + messages.size()) / (1.0 + frequency[known[row]])));
        }
        return new Vocabulary(featuriser, known, idf);
    }

    /** How many features are known. */
    public int size() {
        return buckets.length;
    }

    /** What turns text into buckets. */
    public Featuriser featuriser() {
        return featuriser;
    }

    /** Known buckets, ascending; a copy. */
    public int[] buckets() {
        return buckets.clone();
    }

    /** Inverse document frequency per row; a copy. */
    public float[] idf() {
        return idf.clone();
    }

    /** The inverse document frequency of a row. */
    public float idf(int row) {
        return idf[row];
    }

    /** The row of a bucket, or -1 where it is not known. */
    public int row(int bucket) {
        return rowOf[bucket];
    }

    /** Weighs what a message shows. */
    public SparseVector weigh(Occurrences shown) {
        return weigh(shown, new boolean[0]);
    }

    /**
     * Weighs what a message shows without some of its words.
     *
     * @param left by position, whether a word is left out, and with it what begins there; those beyond its end are not
     */
    public SparseVector weigh(Occurrences shown, boolean[] left) {
        int[] rows = new int[shown.size()];
        int n = 0;
        for (int i = 0; i < shown.size(); i++) {
            int row = rowOf[shown.buckets()[i]];
            int word = shown.words()[i];
            if (row >= 0 && !(word < left.length && left[word])) {
                rows[n++] = row;
            }
        }
        Arrays.sort(rows, 0, n);
        float[] values = new float[n];
        int size = 0;
        int begun = 0;
        int group = 1;
        for (int i = 0; i < n; ) {
            int row = rows[i];
            int first = i;
            while (i < n && rows[i] == row) {
                i++;
            }
            for (; group < firstRow.length && row >= firstRow[group]; group++) {
                scale(values, begun, size);
                begun = size;
            }
            rows[size] = row;
            values[size++] = (1 + logarithm(i - first)) * idf[row];
        }
        scale(values, begun, size);
        return new SparseVector(rows, values, size);
    }

    private void scale(float[] values, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += values[i] * values[i];
        }
        float scale = squares > 0 ? (float) Math.sqrt(1 / (featuriser.groups() * squares)) : 0;
        for (int i = from; i < to; i++) {
            values[i] *= scale;
        }
    }

    /** The share of a message's words that the model has seen, 0 to 1; 0 where there is no word. */
    public double knownWords(Occurrences shown) {
        return known(shown, 0, shown.wordCount());
    }

    /** The share of its pairs of words that the model has seen, 0 to 1; 0 where there is no pair. */
    public double knownPairs(Occurrences shown) {
        return known(shown, shown.wordCount(), shown.wordCount() + shown.pairCount());
    }

    private double known(Occurrences shown, int from, int to) {
        int known = 0;
        for (int i = from; i < to; i++) {
            known += rowOf[shown.buckets()[i]] >= 0 ? 1 : 0;
        }
        return to == from ? 0 : (double) known / (to - from);
    }

    private static float logarithm(int count) {
        return count == 1 ? 0 : (float) StrictMath.log(count);
    }
}
