package leme.models.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hashes what a message shows into buckets, a quarter of them for each group: words with their neighbours (pairs and
 * triples of words, the boundaries of the message among the pairs); pieces of three to five characters within a word;
 * companions, which are the beginnings of two words up to eight apart, in either order; and concepts, alone and in pairs.
 *
 * <p>Companions are what a linear model cannot make of words alone: {@code card} with {@code stolen} is not the sum of
 * both. In cross-validation on Banking77 they are worth half a point to a whole one, concepts and their pairs another
 * third, and on CLINC150 half a point.
 *
 * @param bits base-2 logarithm of the number of buckets, 10 to 20
 * @param languages whose concepts are looked for, one or more: those of the message's own first, where it borrows a word
 *     ({@code fazer um upgrade}) those of the others
 */
public record Featuriser(int bits, List<Language> languages) {

    private static final int WORDS = 0;
    private static final int PIECES = 1;
    private static final int COMPANIONS = 2;
    private static final int CONCEPTS = 3;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int BEGINNING = 5;
    private static final int FARTHEST = 8;
    private static final int SEED = 0x9747b28c;
    private static final int PRIME = 0x01000193;

    public Featuriser {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("features need a language whose concepts are looked for");
        }
        if (bits < 10 || bits > 20) {
            throw new IllegalArgumentException("feature bits `" + bits + "` are outside 10 to 20");
        }
    }

    /** How many buckets there are. */
    public int buckets() {
        return 1 << bits;
    }

    /** How many groups share them. */
    int groups() {
        return CONCEPTS + 1;
    }

    /** The bucket at which a group begins. */
    int first(int group) {
        return group << (bits - 2);
    }

    /** The features of a message. */
    public Occurrences features(NormalText text) {
        var out = new Collector(text);
        out.words();
        int words = out.size;
        out.pairs();
        int pairs = out.size - words;
        out.boundaries();
        out.triples();
        out.pieces();
        out.concepts();
        int alone = out.size;
        out.companions();
        out.companionsOfConcepts();
        return new Occurrences(out.buckets, out.words, words, pairs, alone, out.size);
    }

    private int bucket(int group, int hash) {
        return first(group) | (mixed(hash) >>> (34 - bits));
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
        private final int[] hashes;
        /** The hashed concept of each word; 0 where it has none. */
        private final int[] concepts;

        private int[] buckets = new int[512];
        private int[] words = new int[512];
        private int size;

        private Collector(NormalText text) {
            this.text = text;
            this.hashes = new int[text.size()];
            this.concepts = new int[text.size()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = text.word(i).hashCode();
            }
        }

        private void words() {
            for (int i = 0; i < hashes.length; i++) {
                add(WORDS, hashes[i], i);
            }
        }

        private void pairs() {
            for (int i = 0; i + 1 < hashes.length; i++) {
                add(WORDS, pair(hashes[i], hashes[i + 1]), i);
            }
        }

        private void boundaries() {
            if (hashes.length > 0) {
                add(WORDS, pair('^', hashes[0]), 0);
                add(WORDS, pair(hashes[hashes.length - 1], '$'), hashes.length - 1);
            }
        }

        private void triples() {
            for (int i = 0; i + 2 < hashes.length; i++) {
                add(WORDS, pair(pair(hashes[i], hashes[i + 1]), hashes[i + 2]), i);
            }
        }

        /** Pieces of {@code ^word$}: the boundaries count as characters. */
        private void pieces() {
            for (int position = 0; position < hashes.length; position++) {
                String word = text.word(position);
                int length = word.length() + 2;
                for (int from = 0; from + SHORTEST <= length; from++) {
                    pieces(word, from, Math.min(from + LONGEST, length), position);
                }
            }
        }

        private void pieces(String word, int from, int end, int position) {
            int hash = SEED;
            for (int i = from; i < end; i++) {
                hash = hash * PRIME + (i == 0 ? '^' : i > word.length() ? '$' : word.charAt(i - 1));
                if (i - from + 1 >= SHORTEST) {
                    add(PIECES, hash, position);
                }
            }
        }

        private void concepts() {
            Language own = languages.size() == 1 ? languages.getFirst() : Language.of(text, languages.getFirst());
            for (int i = 0; i < hashes.length; i++) {
                @Nullable String concept = concept(own, text.word(i));
                if (concept != null) {
                    concepts[i] = mixed(concept.hashCode());
                    add(CONCEPTS, concept.hashCode(), i);
                }
            }
        }

        private @Nullable String concept(Language own, String word) {
            @Nullable String concept = Concepts.in(own).of(word);
            for (int i = 0; concept == null && i < languages.size(); i++) {
                Language other = languages.get(i);
                concept = other == own ? null : Concepts.in(other).of(word);
            }
            return concept;
        }

        /** Two concepts of one message, in either order: {@code lost} with {@code card}, however they are said. */
        private void companionsOfConcepts() {
            for (int i = 0; i < concepts.length; i++) {
                for (int k = 0; concepts[i] != 0 && k < i; k++) {
                    if (concepts[k] != 0 && concepts[k] != concepts[i]) {
                        add(CONCEPTS, pair(Math.min(concepts[k], concepts[i]), Math.max(concepts[k], concepts[i])), k);
                    }
                }
            }
        }

        private void companions() {
            int[] beginnings = new int[hashes.length];
            for (int i = 0; i < hashes.length; i++) {
                beginnings[i] = beginning(text.word(i));
                for (int k = Math.max(0, i - FARTHEST); k < i; k++) {
                    int less = Math.min(beginnings[k], beginnings[i]);
                    add(COMPANIONS, pair(less, Math.max(beginnings[k], beginnings[i])), k);
                }
            }
        }

        private static int beginning(String word) {
            int hash = 0;
            for (int i = 0; i < word.length() && i < BEGINNING; i++) {
                hash = 31 * hash + word.charAt(i);
            }
            return mixed(hash);
        }

        private static int pair(int first, int second) {
            return SEED + first * PRIME + second;
        }

        private void add(int group, int hash, int position) {
            if (size == buckets.length) {
                buckets = Arrays.copyOf(buckets, 2 * size);
                words = Arrays.copyOf(words, 2 * size);
            }
            buckets[size] = bucket(group, hash);
            words[size++] = position;
        }
    }
}
