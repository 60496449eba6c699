package leme.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.training.IntentTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code leme models train intents}: learns intents from labelled messages and says how well. */
@Command(name = "intents")
final class TrainIntents implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FILE")
    private Path data = Path.of("");

    @Option(names = "--test", paramLabel = "FILE")
    private @Nullable Path test;

    @Option(names = "--text", paramLabel = "COLUMN")
    private @Nullable String text;

    @Option(names = "--label", paramLabel = "COLUMN")
    private @Nullable String label;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--folds", paramLabel = "N", defaultValue = "5")
    private int folds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7")
    private long seed;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        var words = Words.here();
        var report = new LabelledFiles(words).reading(() -> IntentTraining.run(request(), new Progressing(err, words)));
        Reports.print(report, output, spec.commandLine().getOut());
        if (file != null) {
            err.println(words.say("models.saved", file));
        }
        return Exit.OK;
    }

    private IntentTraining.Request request() {
        if (folds < 2) {
            throw new ParameterException(spec.commandLine(), Words.here().say("models.folds", folds));
        }
        return IntentTraining.Request.of(data)
                .test(test)
                .save(file)
                .columns(text, label)
                .folds(folds)
                .seed(seed);
    }
}
