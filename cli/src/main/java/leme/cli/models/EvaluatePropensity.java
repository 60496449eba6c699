package leme.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.ModelFolder;
import leme.models.Shipped;
import leme.models.artefact.ModelFile;
import leme.models.propensity.Interactions;
import leme.models.propensity.PropensityModel;
import leme.models.propensity.PropensityReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leme models evaluate propensity}: measures a model on logged interactions that it did not see. */
@Command(name = "propensity")
final class EvaluatePropensity implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FILE")
    private Path data = Path.of("");

    @Option(names = "--model", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var files = new ModelFiles(words);
        PropensityModel model = files.using(() -> PropensityModel.of(
                file == null
                        ? ModelFile.read(ModelFolder.PROPENSITY, Shipped.bytes(ModelFolder.PROPENSITY))
                        : ModelFile.read(file)));
        PropensityReport report =
                new LabelledFiles(words).reading(() -> PropensityReport.of(model, Interactions.read(data)));
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> report.lines().forEach(out::println);
            case JSON -> out.println(Json.document(report));
        }
        return Exit.OK;
    }
}
