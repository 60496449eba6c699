package leme.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Home;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.ModelFolder;
import leme.models.Shipped;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.message.IntentModel;
import leme.models.training.Examples;
import leme.models.training.IntentEvaluation;
import leme.models.training.IntentReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leme models evaluate intents}: measures a model on labelled messages that it did not see. */
@Command(name = "intents")
final class EvaluateIntents implements Callable<Integer> {

    private static final String HELD_OUT = "models/corpus/held-out/pt-BR.csv";

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "FILE")
    private @Nullable Path data;

    @Option(names = "--text", paramLabel = "COLUMN")
    private @Nullable String text;

    @Option(names = "--label", paramLabel = "COLUMN")
    private @Nullable String label;

    @Option(names = "--model", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var measured = data != null ? data : Home.file(HELD_OUT);
        if (measured == null) {
            throw new Failure(words.say("models.no-held-out"), words.say("models.maybe-data"));
        }
        IntentReport report = new LabelledFiles(words)
                .reading(() -> IntentEvaluation.run(
                        model(),
                        Examples.read(measured, text, label),
                        measured.getFileName().toString()));
        Reports.print(report, output, spec.commandLine().getOut());
        return Exit.OK;
    }

    private IntentModel model() throws IOException {
        try {
            return file == null ? shipped() : IntentModel.of(ModelFile.read(file));
        } catch (RefusedModel refused) {
            throw new Failure(Objects.requireNonNull(refused.getMessage()), words.say("models.maybe-train"), refused);
        }
    }

    private static IntentModel shipped() throws IOException, RefusedModel {
        return IntentModel.of(ModelFile.read(ModelFolder.INTENTS, Shipped.bytes(ModelFolder.INTENTS)));
    }
}
