package leme.models.text;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How chat is spelt, and how the models read it: abbreviations, laughter, stretched letters, numbers, emoji. */
final class Spelling {

    static final String LAUGHTER = "risada";

    private static final Map<String, String> ABBREVIATIONS = Lexicon.named("abbreviations.csv").entries().stream()
            .collect(toUnmodifiableMap(Lexicon.Entry::written, Lexicon.Entry::read));
    private static final Map<Integer, String> EMOJI = emoji();

    /** Digits beyond this many say no more about a number than that it is long. */
    private static final int NUMBER_CLASSES = 4;

    /** A word with digits up to this long is a name ({@code 5g}, {@code 2a}), beyond it an identifier. */
    private static final int NAME_LENGTH = 4;

    private Spelling() {}

    /** The words, one space apart, that a lower-case ASCII word stands for. */
    static String read(String word) {
        String plain = unstretched(word);
        if (laughs(word) || laughs(plain)) {
            return LAUGHTER;
        }
        int digits = digits(word);
        if (digits == word.length()) {
            return "0".repeat(Math.min(digits, NUMBER_CLASSES));
        }
        if (digits > 0) {
            return word.length() <= NAME_LENGTH ? word : word.replaceAll("[0-9]", "0");
        }
        return ABBREVIATIONS.getOrDefault(plain, plain);
    }

    /** The word an emoji stands for, or null where it says nothing. */
    static @Nullable String emoji(int codePoint) {
        return EMOJI.get(codePoint);
    }

    /** {@code kkkk}, {@code rsrs}, {@code hahaha}, {@code huehue}. */
    private static boolean laughs(String word) {
        int length = word.length();
        if (length < 2) {
            return false;
        }
        int breaths = 0;
        boolean only = true;
        boolean k = true;
        boolean rs = length % 2 == 0;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            breaths += c == 'h' ? 1 : 0;
            only &= c == 'h' || c == 'a' || c == 'e' || c == 'u';
            k &= c == 'k';
            rs &= c == (i % 2 == 0 ? 'r' : 's');
        }
        return k || rs || (only && breaths > 1 && length > 3);
    }

    /** Three or more of a letter become one; so does a doubled vowel at the end ({@code naoo}), except {@code ee}. */
    private static String unstretched(String word) {
        int length = word.length();
        var plain = new StringBuilder(length);
        for (int i = 0; i < length; ) {
            char c = word.charAt(i);
            int end = i + 1;
            while (end < length && word.charAt(end) == c) {
                end++;
            }
            boolean stretched = end - i > 2 || (end == length && "aiou".indexOf(c) >= 0);
            plain.append(word, i, stretched ? i + 1 : end);
            i = end;
        }
        return plain.toString();
    }

    private static int digits(String word) {
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits;
    }

    private static Map<Integer, String> emoji() {
        var read = new HashMap<Integer, String>();
        for (Lexicon.Entry entry : Lexicon.named("emoji.csv").entries()) {
            entry.written().codePoints().forEach(symbol -> read.put(symbol, entry.read()));
        }
        return Map.copyOf(read);
    }
}
