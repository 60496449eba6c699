package leme.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leme.rules.fact.Texts;
import org.junit.jupiter.api.Test;

class SayTest {

    private static final Pattern SAID = Pattern.compile("(?<![\\w.])say\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern VALUE = Pattern.compile("%(?:\\d\\$)?s");

    @Test
    void every_refusal_has_its_portuguese_with_as_many_values() throws IOException {
        Set<String> said = said();
        assertThat(said).hasSizeGreaterThan(200);
        assertThat(Say.portuguese().keySet()).containsExactlyInAnyOrderElementsOf(said);
        Say.portuguese()
                .forEach((english, portuguese) ->
                        assertThat(values(portuguese)).as(english).isEqualTo(values(english)));
    }

    @Test
    void what_is_said_within_is_said_in_the_same_language() {
        Texts remedy = Say.say("Give %s", Say.say("a whole number"));
        assertThat(remedy).isEqualTo(new Texts("Dê um número inteiro", "Give a whole number"));
    }

    @Test
    void values_change_places_where_the_language_wants_it() {
        assertThat(Say.say("asks `%s` for `%s`, which it has not", "Moment", "noon")
                        .ptBr())
                .isEqualTo("pergunta `noon` a `Moment`, que não o tem");
    }

    private static long values(String sentence) {
        return VALUE.matcher(sentence).results().count();
    }

    /** The sentences that the sources say, but for those that only put values together. */
    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                if (text.contains("import static leme.rules.file.Say.say;") || source.endsWith("file/Entry.java")) {
                    SAID.matcher(text)
                            .results()
                            .map(found -> found.group(1).translateEscapes())
                            .filter(sentence -> VALUE.matcher(sentence)
                                    .replaceAll("")
                                    .chars()
                                    .anyMatch(Character::isLetter))
                            .forEach(said::add);
                }
            }
        }
        return said;
    }
}
