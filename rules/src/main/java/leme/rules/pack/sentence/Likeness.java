package leme.rules.pack.sentence;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two sentences are: the share of letter triples they have in common, accents and placeholders aside. */
final class Likeness {

    private Likeness() {}

    /** From 0, nothing in common, to 1 (Dice's coefficient). */
    static double of(String known, String written) {
        Set<String> one = triples(known.replaceAll("\\{[^}]*}", " "));
        Set<String> other = triples(written.replaceAll("[\\d\"]+", " "));
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return 2.0 * common.size() / Math.max(1, one.size() + other.size());
    }

    private static Set<String> triples(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", " ");
        String padded = " " + plain.strip() + " ";
        Set<String> triples = new HashSet<>();
        for (int index = 0; index + 3 <= padded.length(); index++) {
            triples.add(padded.substring(index, index + 3));
        }
        return triples;
    }
}
