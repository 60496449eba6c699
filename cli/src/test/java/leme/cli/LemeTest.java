package leme.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LemeTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speaksEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speaksAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        var ran = Shell.run();
        assertThat(ran.exit()).isEqualTo(Exit.OK);
        assertThat(ran.out()).contains("demo", "rules", "models", "read");
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheOneThatWasMeant() {
        var ran = Shell.run("rules", "chek");
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).isEqualToNormalizingNewlines("""
                        leme: `chek` is neither a command nor an option here
                          Maybe you meant `check`.
                        """);
    }

    @Test
    void aMissingOptionIsNamed() {
        var ran = Shell.run("models", "train", "intents");
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("`--data` is missing", "Maybe `leme models train intents --help` says how.");
    }

    @Test
    void aGroupWithoutACommandIsNotUnderstood() {
        assertThat(Shell.run("models").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aFailureIsTwoLinesWithoutAStackTrace() {
        var ran = Shell.run("demo", "--url", "http://localhost:1");
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).isEqualToNormalizingNewlines("""
                        leme: nothing answers at `http://localhost:1`
                          Maybe the service is not running: start it with `./leme up`, or say where it is with --url.
                        """);
    }

    @Test
    void whoeverAsksForItGetsTheStackTrace() {
        assertThat(Shell.run("demo", "--url", "http://localhost:1", "--verbose").err())
                .contains("Failure", "\tat ");
    }

    @Test
    void theDemoSpeaksTheLanguageItIsToldTo() {
        assertThat(Shell.run("demo", "--url", "http://localhost:1", "--language", "pt-BR")
                        .err())
                .contains("ninguém responde");
    }

    @Test
    void helpIsInTheLanguageOfTheReader() {
        Locale.setDefault(Words.spoken(Locale.of("pt", "PT")));
        assertThat(Shell.run("demo", "--help").out()).contains("Encena um dia", "Opções:");
        Locale.setDefault(Words.spoken(Locale.FRENCH));
        assertThat(Shell.run("demo", "--help").out()).contains("Play a day", "Options:");
    }

    @Test
    void everyCommandOptionAndParameterIsDescribedInBothLanguages() {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.of("pt", "BR")}) {
            Locale.setDefault(language);
            assertThat(commands(line()).toList()).allSatisfy(LemeTest::isDescribed);
        }
    }

    private static void isDescribed(CommandLine command) {
        var spec = command.getCommandSpec();
        assertThat(spec.usageMessage().header()).as(spec.qualifiedName()).isNotEmpty();
        assertThat(spec.args()).allSatisfy(arg -> {
            assertThat(String.join("", arg.renderedDescription()))
                    .as(spec.qualifiedName() + " " + arg)
                    .isNotBlank();
        });
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(LemeTest::commands));
    }

    private static CommandLine line() {
        return Leme.line(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    }
}
