package leme.cli.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.admission.Admission;
import leme.models.admission.Budget;
import leme.models.artefact.ModelFile;
import leme.models.artefact.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme models verify}: whether the service would use a model, and if not, why. */
@Command(name = "verify")
final class Verify implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--trust", paramLabel = "DIR", defaultValue = "keys")
    private Path trusted = Path.of("");

    @Option(names = "--budget", paramLabel = "MICROS", defaultValue = "2000")
    private long micros;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    /** What a program is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Verdict(
            boolean admitted,
            @Nullable String version,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String wrong,
            @Nullable String remedy) {}

    @Override
    public Integer call() throws IOException {
        var files = new ModelFiles(words);
        var standard = Budget.standard();
        var budget =
                new Budget(ModelFile.LARGEST, Duration.ofNanos(1_000 * micros), standard.admission(), standard.nanos());
        return switch (Admission.of(file.toString(), files.bytes(file), files.trust(trusted), budget)) {
            case Admission.Admitted admitted -> {
                var header = admitted.artefact().header();
                String version = admitted.artefact().digest();
                tell(
                        words.say(
                                "models.admitted",
                                header.kind(),
                                version,
                                header.probes().size()),
                        new Verdict(true, version, header.kind(), null, null, null));
                yield Exit.OK;
            }
            case Admission.Refused(Refusal refusal) -> {
                tell(
                        words.say("models.refused", files.name(refusal), refusal.wrong(words.locale())) + "\n  "
                                + words.say("models.maybe", refusal.remedy(words.locale())),
                        new Verdict(false, null, null, refusal.reason().code(), refusal.wrong(), refusal.remedy()));
                yield Exit.FAILED;
            }
        };
    }

    private void tell(String text, Verdict verdict) {
        spec.commandLine().getOut().println(output == Output.TEXT ? text : Json.document(verdict));
    }
}
