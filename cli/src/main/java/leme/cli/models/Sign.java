package leme.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.artefact.Keys;
import leme.models.artefact.ModelFile;
import leme.models.artefact.Signing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme models sign}: vouches for a model. */
@Command(name = "sign")
final class Sign implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", defaultValue = "keys/models.key")
    private Path key = Path.of("");

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path signed;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var files = new ModelFiles(words);
        byte[] unsigned = files.bytes(file);
        var keys = files.keys(key);
        Path target = signed == null ? file : signed;
        ModelFile.write(target, files.using(() -> {
            try {
                return Signing.sign(file.toString(), unsigned, keys);
            } catch (IllegalArgumentException mismatched) {
                throw new Failure(words.say("models.key-pair", key), words.say("models.maybe-keygen"), mismatched);
            }
        }));
        String id = Keys.id(keys.getPublic());
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> out.println(words.say("models.signed", target, id));
            case JSON -> out.println(Json.document(Map.of("file", target.toString(), "key", id)));
        }
        return Exit.OK;
    }
}
