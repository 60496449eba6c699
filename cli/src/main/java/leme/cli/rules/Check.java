package leme.cli.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Home;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.rules.shipped.RulesFolder;
import leme.rules.shipped.Shipped;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme rules check}: compiles a folder of rules, lints it, plays its scenarios, and says all that is wrong. */
@Command(name = "check")
final class Check implements Callable<Integer> {

    private Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--coverage")
    private boolean coverage;

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate day;

    @Option(
            names = {"--lang", "--language"},
            paramLabel = "LANG")
    private @Nullable String language;

    @Override
    public Integer call() {
        words = language == null ? words : Words.of(Locale.forLanguageTag(language));
        var chosen = folder != null ? folder : Home.folder("rules");
        var examined = chosen == null ? Shipped.folder() : read(chosen);
        var examination = Examination.of(
                examined, day == null ? LocalDate.now(ZoneId.of("America/Sao_Paulo")) : day, words, this::progress);
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> new Report(words, chosen, coverage).print(examination, out);
            case JSON -> out.println(Json.document(coverage ? examination : examination.withoutCoverage()));
        }
        boolean passed = examination.sound() && (!strict || examination.warnings() == 0);
        return passed ? Exit.OK : Exit.FAILED;
    }

    /** Beside the result, so that it can be piped on. */
    private void progress(String step) {
        spec.commandLine().getErr().println("leme: " + step);
    }

    private RulesFolder read(Path chosen) {
        if (!Files.isDirectory(chosen.resolve("policies"))) {
            throw new Failure(words.say("rules.no-folder", chosen), words.say("rules.maybe-folder"));
        }
        try {
            return RulesFolder.at(chosen);
        } catch (IOException unreadable) {
            throw new Failure(words.say("rules.unreadable", chosen), words.say("rules.maybe-folder"), unreadable);
        }
    }
}
