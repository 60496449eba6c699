package leme.rules.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The known word most like a wrong one; empty when none is at all like it. The same whatever their order. */
    public static Optional<String> to(String wrong, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) -> unlikeness(word, wrong))
                        .thenComparing(word -> word))
                .filter(word ->
                        unlikeness(word, wrong) <= Math.max(1, Math.max(word.length(), wrong.length()) * 2 / 5));
    }

    /** The edits that make one word of the other (Levenshtein), whatever their case. */
    private static int unlikeness(String word, String other) {
        String one = word.toLowerCase(Locale.ROOT);
        String two = other.toLowerCase(Locale.ROOT);
        int[] above = new int[two.length() + 1];
        for (int column = 0; column <= two.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[two.length() + 1];
            current[0] = row;
            for (int column = 1; column <= two.length(); column++) {
                int same = above[column - 1] + (one.charAt(row - 1) == two.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(same, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[two.length()];
    }
}
