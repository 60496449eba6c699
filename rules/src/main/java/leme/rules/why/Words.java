package leme.rules.why;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import leme.rules.fact.Texts;
import leme.rules.file.Entry;
import leme.rules.file.YamlFile;

/**
 * The vocabulary of rules in the words of people, in both languages: {@code words.yaml}.
 *
 * <p>Placeholders: {@code {subject}} is a field of the fact that is asked, {@code {0}} an argument, {@code {of}} the value
 * that is asked.
 *
 * @param facts by type: what one is, and that there is none
 * @param members by type and member: a thing that has a value
 * @param predicates by type and member: what is said when it is so, and when it is not
 * @param values by enum and constant
 */
public record Words(
        Map<String, Either> facts,
        Map<String, Texts> members,
        Map<String, Either> predicates,
        Map<String, Texts> values) {

    /** Two sentences, of which one is true. */
    public record Either(Texts yes, Texts no) {}

    /** The dictionary that ships with the rules. */
    public static Words shipped() {
        return Shipped.WORDS;
    }

    /** A fact of a type; what {@link Either#no} says is that there is none. */
    Optional<Either> fact(Class<?> type) {
        return Optional.ofNullable(facts.get(type.getSimpleName()));
    }

    Optional<Texts> value(Enum<?> constant) {
        return Optional.ofNullable(values.get(constant.getDeclaringClass().getSimpleName() + "." + constant.name()));
    }

    private static Words read(Entry root) {
        root.only("facts", "members", "predicates", "values");
        return new Words(
                either(root.field("facts"), "one", "none"),
                texts(root.field("members")),
                either(root.field("predicates"), "yes", "no"),
                texts(root.field("values")));
    }

    private static Map<String, Texts> texts(Entry section) {
        Map<String, Texts> texts = new LinkedHashMap<>();
        section.keys().forEach(key -> texts.put(key, section.field(key).bilingual()));
        return Map.copyOf(texts);
    }

    private static Map<String, Either> either(Entry section, String yes, String no) {
        Map<String, Either> pairs = new LinkedHashMap<>();
        section.keys().forEach(key -> {
            Entry entry = section.field(key);
            entry.only(yes, no);
            pairs.put(
                    key,
                    new Either(entry.field(yes).bilingual(), entry.field(no).bilingual()));
        });
        return Map.copyOf(pairs);
    }

    private static final class Shipped {

        private static final String PATH = "/leme/rules/why/words.yaml";
        private static final Words WORDS =
                new YamlFile(PATH, text()).load(Words::read).orThrow();

        private static String text() {
            try (InputStream words = Words.class.getResourceAsStream(PATH)) {
                if (words == null) {
                    throw new IllegalStateException("the jar lacks " + PATH);
                }
                return new String(words.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
