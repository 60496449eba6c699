package leme.cli.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Words;
import leme.rules.fact.Language;
import leme.rules.file.Loaded;
import leme.rules.pack.table.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme rules workbook}: makes of a decision table in CSV one in XLSX, with its rules unchanged. */
@Command(name = "workbook")
final class Workbook implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "TABLE")
    private Path table = Path.of("");

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Override
    public Integer call() {
        var name = table.toString();
        var target = out == null ? Path.of(name.replaceFirst("\\.csv$", "") + ".xlsx") : out;
        if (Files.exists(target)) {
            throw new Failure(words.say("rules.workbook.exists", target), words.say("rules.workbook.maybe-other"));
        }
        try {
            return switch (Tables.workbook(name, Files.readString(table))) {
                case Loaded.Sound<byte[]>(var bytes) -> {
                    Files.write(target, bytes);
                    spec.commandLine().getOut().println(words.say("rules.workbook.written", target));
                    yield Exit.OK;
                }
                case Loaded.Faulty<byte[]>(var problems) -> {
                    problems.forEach(problem -> spec.commandLine()
                            .getOut()
                            .println(words.pick(problem.in(Language.PT_BR), problem.in(Language.EN))));
                    yield Exit.FAILED;
                }
            };
        } catch (IOException unreadable) {
            throw new Failure(words.say("rules.unreadable", table), words.say("models.maybe-path"), unreadable);
        }
    }
}
