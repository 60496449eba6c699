package leme.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.admission.Preparation;
import leme.models.artefact.Card;
import leme.models.artefact.ModelFile;
import leme.models.training.IntentTraining;
import leme.models.training.LearningCurve;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--folds", paramLabel = "N", defaultValue = "" + IntentTraining.FOLDS)
    private int folds;

    @Option(names = "--precision", paramLabel = "SHARE", defaultValue = "" + IntentTraining.PRECISION)
    private double precision;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7")
    private long seed;

    @Option(names = "--learning-curve", paramLabel = "N", defaultValue = "0", arity = "0..1", fallbackValue = "1")
    private int curves;

    @Mixin
    private Origin origin = new Origin();

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        var words = Words.here();
        var progress = new Progressing(err, words);
        var trained = new LabelledFiles(words).reading(() -> IntentTraining.train(request(), progress));
        Reports.print(trained.report(), output, spec.commandLine().getOut());
        if (file != null) {
            save(file, trained, progress);
            err.println(words.say("models.saved", file));
        }
        return Exit.OK;
    }

    private void save(Path model, IntentTraining.Trained trained, Progressing progress) throws IOException {
        List<Card.Learned> curve =
                curves == 0 ? List.of() : LearningCurve.of(data, text, label, curves, seed, progress);
        Card card = origin.own(trained.card().learned(curve));
        byte[] prepared =
                new ModelFiles(Words.here()).using(() -> Preparation.of(trained.file(), origin.lineage(data), card));
        ModelFile.write(model, prepared);
    }

    private IntentTraining.Request request() {
        if (folds < 2) {
            throw new ParameterException(spec.commandLine(), Words.here().say("models.folds", folds));
        }
        if (curves < 0 || curves > 5) {
            throw new ParameterException(spec.commandLine(), Words.here().say("models.curve", curves));
        }
        return IntentTraining.Request.of(data)
                .test(test)
                .columns(text, label)
                .folds(folds)
                .precision(precision)
                .seed(seed);
    }
}
