package leme.models.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What words are about, by their beginnings: {@code estorno} and {@code reembolsaram} both say refund.
 *
 * <p>A few hundred words and beginnings of everyday life tell a model trained on some fifty messages an intent what it
 * cannot learn from them: in cross-validation on the Portuguese corpus they raise accuracy from 72 to 75 %.
 */
final class Concepts {

    private static final int SHORTEST = 3;
    private static final Map<Language, Concepts> KNOWN =
            Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, Concepts::new));

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();

    private Concepts(Language language) {
        for (Lexicon.Entry entry :
                Lexicon.named("concepts." + language.tag() + ".csv").entries()) {
            for (String word : entry.written().split(" ")) {
                if (word.endsWith("*")) {
                    beginnings.putIfAbsent(word.substring(0, word.length() - 1), entry.read());
                } else {
                    words.putIfAbsent(word, entry.read());
                }
            }
        }
    }

    /** The concepts of a language. */
    static Concepts in(Language language) {
        return Objects.requireNonNull(KNOWN.get(language));
    }

    /** How many words of a text have a concept. */
    int named(NormalText text) {
        int named = 0;
        for (int i = 0; i < text.size(); i++) {
            named += of(text.word(i)) == null ? 0 : 1;
        }
        return named;
    }

    /** The concept of a normalised word, the longest beginning deciding; null if it has none. */
    @Nullable String of(String word) {
        String concept = words.get(word);
        for (int length = word.length(); concept == null && length >= SHORTEST; length--) {
            concept = beginnings.get(word.substring(0, length));
        }
        return concept;
    }
}
