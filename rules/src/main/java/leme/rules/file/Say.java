package leme.rules.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import leme.rules.fact.Language;
import leme.rules.fact.Texts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What refusals say, in both languages. Code holds the English sentence, where it reads best; {@code portuguese.yaml} holds
 * the Portuguese of each, and a test finds any that is missing.
 */
public final class Say {

    private static final String FILE = "portuguese.yaml";
    private static final Map<String, String> PORTUGUESE = read();

    private Say() {}

    /**
     * A sentence with its values filled in.
     *
     * @param english with {@code %s} for each value
     * @param values texts, numbers and names as they are; {@link Texts} in the language of the sentence
     */
    public static Texts say(String english, Object... values) {
        return new Texts(
                filled(PORTUGUESE.getOrDefault(english, english), Language.PT_BR, values),
                filled(english, Language.EN, values));
    }

    /** Sentences by the English ones. */
    static Map<String, String> portuguese() {
        return PORTUGUESE;
    }

    private static String filled(String sentence, Language language, Object... values) {
        Object[] spoken = Arrays.stream(values)
                .map(value -> value instanceof Texts texts ? texts.in(language) : value)
                .toArray();
        return String.format(Locale.ROOT, sentence, spoken);
    }

    private static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(Say.class.getResourceAsStream(FILE), FILE)) {
            return Map.copyOf(new YAMLMapper().readValue(file, new TypeReference<Map<String, String>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
