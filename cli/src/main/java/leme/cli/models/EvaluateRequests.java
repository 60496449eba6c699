package leme.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Home;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.Shipped;
import leme.models.training.Examples;
import leme.models.training.RequestsReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leme models evaluate requests}: measures how messages that ask for several things are told. */
@Command(name = "requests")
final class EvaluateRequests implements Callable<Integer> {

    private static final String SINGLE = "models/corpus/held-out/pt-BR.csv";
    private static final String SEVERAL = "models/corpus/held-out/several-pt-BR.csv";
    private static final String INTENTS = "intents";

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--single", paramLabel = "FILE")
    private @Nullable Path single;

    @Option(names = "--several", paramLabel = "FILE")
    private @Nullable Path several;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        Path one = file(single, SINGLE);
        Path more = file(several, SEVERAL);
        RequestsReport report = new LabelledFiles(words)
                .reading(() -> RequestsReport.of(
                        Shipped.messageReader(), Examples.read(one), Examples.read(more, null, INTENTS)));
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> report.lines().forEach(out::println);
            case JSON -> out.println(Json.document(report));
        }
        return Exit.OK;
    }

    private Path file(@Nullable Path given, String usual) {
        Path file = given != null ? given : Home.file(usual);
        if (file == null) {
            throw new Failure(words.say("models.no-held-out"), words.say("models.maybe-data"));
        }
        return file;
    }
}
