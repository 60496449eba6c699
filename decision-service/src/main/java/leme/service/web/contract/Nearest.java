package leme.service.web.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word somebody probably meant: the one the fewest single-letter edits away (Levenshtein 1966). */
final class Nearest {

    private static final int LONGEST = 40;

    private Nearest() {}

    /** Empty when none is near: more than a third of the letters would have to change. */
    static Optional<String> to(String given, Collection<String> words) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = given.toUpperCase(Locale.ROOT);
        return words.stream()
                .filter(word -> distance(plain, word.toUpperCase(Locale.ROOT)) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(plain, word.toUpperCase(Locale.ROOT))));
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
