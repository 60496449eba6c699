package leme.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.admission.Preparation;
import leme.models.artefact.ModelFile;
import leme.models.propensity.Interactions;
import leme.models.propensity.PropensityTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code leme models train propensity}: learns from logged interactions how likely actions are to be accepted. */
@Command(name = "propensity")
final class TrainPropensity implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FILE")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--forms", paramLabel = "FORM", split = ",", defaultValue = "rates,logistic,trees")
    private List<String> forms = PropensityTraining.FORMS;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7")
    private long seed;

    @Mixin
    private Origin origin = new Origin();

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        var progress = new Progressing(err, words);
        var training = PropensityTraining.standard(seed).among(known());
        var files = new ModelFiles(words);
        var trained = new LabelledFiles(words).reading(() -> {
            var rows = Interactions.read(data);
            return files.using(() -> training.train(rows, Interactions.digest(rows), progress::step));
        });
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> trained.report().lines().forEach(out::println);
            case JSON -> out.println(Json.document(trained.report()));
        }
        if (file != null) {
            ModelFile.write(
                    file,
                    files.using(
                            () -> Preparation.of(trained.file(), origin.lineage(data), origin.own(trained.card()))));
            err.println(words.say("models.saved", file));
        }
        return Exit.OK;
    }

    /** In the order of simplicity, whatever the order they were named in. */
    private List<String> known() {
        for (String form : forms) {
            if (!PropensityTraining.FORMS.contains(form)) {
                throw new ParameterException(
                        spec.commandLine(),
                        words.say("models.no-form", form, String.join("`, `", PropensityTraining.FORMS)));
            }
        }
        return PropensityTraining.FORMS.stream().filter(forms::contains).toList();
    }
}
