package leme.models.text;

import java.util.Arrays;

/**
 * Hashes what a message shows into buckets, in three groups that share them: words and pairs of words up to three
 * apart (lower half), pieces of three to five characters within a word (third quarter), concepts (last quarter).
 *
 * @param bits base-2 logarithm of the number of buckets, 10 to 20
 */
public record Featuriser(int bits) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int FARTHEST_PAIR = 3;
    private static final int SEED = 0x9747b28c;
    private static final int PRIME = 0x01000193;

    public Featuriser {
        if (bits < 10 || bits > 20) {
            throw new IllegalArgumentException("feature bits `" + bits + "` are outside 10 to 20");
        }
    }

    /** How many buckets there are. */
    public int buckets() {
        return 1 << bits;
    }

    /** The features of a message. */
    public Occurrences features(NormalText text) {
        var out = new Collector(text);
        out.words();
        int words = out.size;
        out.pairs();
        int pairs = out.size - words;
        for (int i = 0; i < text.size(); i++) {
            out.pieces(i);
            out.concept(i);
        }
        return new Occurrences(out.buckets, out.words, words, pairs, out.size);
    }

    private int word(int hash) {
        return mixed(hash) >>> (33 - bits);
    }

    private int piece(int hash) {
        return firstPiece() | (mixed(hash) >>> (34 - bits));
    }

    private int concept(int hash) {
        return firstConcept() | (mixed(hash) >>> (34 - bits));
    }

    /** The bucket at which pieces begin. */
    int firstPiece() {
        return 1 << (bits - 1);
    }

    /** The bucket at which concepts begin. */
    int firstConcept() {
        return firstPiece() | (1 << (bits - 2));
    }

    /** The finaliser of MurmurHash3: every bit of the hash reaches the upper bits. */
    private static int mixed(int hash) {
        int h = hash ^ (hash >>> 16);
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    private final class Collector {

        private final NormalText text;
        private int[] buckets = new int[512];
        private int[] words = new int[512];
        private int size;

        private Collector(NormalText text) {
            this.text = text;
        }

        private void words() {
            for (int i = 0; i < text.size(); i++) {
                add(word(text.word(i).hashCode()), i);
            }
        }

        private void pairs() {
            for (int apart = 1; apart <= FARTHEST_PAIR; apart++) {
                for (int i = 0; i + apart < text.size(); i++) {
                    int first = text.word(i).hashCode();
                    int second = text.word(i + apart).hashCode();
                    add(word(SEED * apart + first * PRIME + second), i);
                }
            }
        }

        private void concept(int position) {
            String concept = Concepts.of(text.word(position));
            if (concept != null) {
                add(Featuriser.this.concept(concept.hashCode()), position);
            }
        }

        /** Pieces of {@code ^word$}: the boundaries count as characters. */
        private void pieces(int position) {
            String word = text.word(position);
            int length = word.length() + 2;
            for (int from = 0; from + SHORTEST <= length; from++) {
                int hash = SEED;
                int end = Math.min(from + LONGEST, length);
                for (int i = from; i < end; i++) {
                    hash = hash * PRIME + (i == 0 ? '^' : i == length - 1 ? '$' : word.charAt(i - 1));
                    if (i - from + 1 >= SHORTEST) {
                        add(piece(hash), position);
                    }
                }
            }
        }

        private void add(int bucket, int position) {
            if (size == buckets.length) {
                buckets = Arrays.copyOf(buckets, 2 * size);
                words = Arrays.copyOf(words, 2 * size);
            }
            buckets[size] = bucket;
            words[size++] = position;
        }
    }
}
