package leme.models.artefact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What refusals say in Portuguese. Code holds the English sentence, where it reads best; {@code portuguese.txt} holds the
 * Portuguese of each, with {@code %s} where a value stands in both, in the same order.
 */
final class Portuguese {

    private static final String FILE = "portuguese.txt";
    private static final String BETWEEN = " ⇒ ";
    private static final String VALUE = "%s";
    private static final List<Sentence> SENTENCES = read();

    private record Sentence(Pattern english, String portuguese) {

        static Sentence of(String line) {
            var sides = line.split(BETWEEN, 2);
            var english =
                    Arrays.stream(sides[0].split(VALUE, -1)).map(Pattern::quote).collect(Collectors.joining("(.*?)"));
            return new Sentence(Pattern.compile(english, Pattern.DOTALL), sides[1]);
        }

        Optional<String> told(String said) {
            return Optional.of(english.matcher(said))
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> filled(matcher.toMatchResult()));
        }

        private String filled(MatchResult found) {
            var values = new Object[found.groupCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = found.group(i + 1);
            }
            return String.format(portuguese, values);
        }
    }

    private Portuguese() {}

    /** The sentence in Portuguese; as it is when there is none. */
    static String of(String english) {
        return SENTENCES.stream()
                .flatMap(sentence -> sentence.told(english).stream())
                .findFirst()
                .orElse(english);
    }

    private static List<Sentence> read() {
        try (InputStream file = Objects.requireNonNull(Portuguese.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Sentence::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
