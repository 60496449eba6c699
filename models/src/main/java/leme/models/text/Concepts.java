package leme.models.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What words are about, by their beginnings: {@code estorno} and {@code reembolsaram} both say refund.
 *
 * <p>A few hundred beginnings tell a model trained on some fifty messages an intent what it cannot learn from them: in
 * cross-validation on the Portuguese corpus they raise accuracy from 72 to 75 %.
 */
final class Concepts {

    private static final int SHORTEST = 3;
    private static final Map<String, String> WORDS = new HashMap<>();
    private static final Map<String, String> BEGINNINGS = new HashMap<>();

    static {
        for (Lexicon.Entry entry : Lexicon.named("concepts.csv").entries()) {
            for (String word : entry.written().split(" ")) {
                if (word.endsWith("*")) {
                    BEGINNINGS.putIfAbsent(word.substring(0, word.length() - 1), entry.read());
                } else {
                    WORDS.putIfAbsent(word, entry.read());
                }
            }
        }
    }

    private Concepts() {}

    /** Whether there are concepts of a language. */
    static boolean known(Language language) {
        return language == Language.PORTUGUESE;
    }

    /** The concept of a normalised word, the longest beginning deciding; null if it has none. */
    static @Nullable String of(String word) {
        String concept = WORDS.get(word);
        for (int length = word.length(); concept == null && length >= SHORTEST; length--) {
            concept = BEGINNINGS.get(word.substring(0, length));
        }
        return concept;
    }
}
