package leme.rules.routing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A message that is a command: {@code SAIR}. It is compared without case, accents and punctuation, and as a whole. */
final class Keyword {

    /** Characters of the longest one, as written. */
    static final int LONGEST = 60;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Keyword() {}

    /** The words of a text in small letters, one space between them. */
    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NOT_A_WORD.matcher(bare).replaceAll(" ").strip();
    }
}
