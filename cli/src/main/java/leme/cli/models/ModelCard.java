package leme.cli.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.ModelFolder;
import leme.models.Shipped;
import leme.models.artefact.Artefact;
import leme.models.artefact.ModelFile;
import leme.models.card.CardPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme models card}: draws a model's card as a page of HTML. */
@Command(name = "card")
final class ModelCard implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path page;

    @Option(names = "--lang", paramLabel = "LANGUAGE")
    private @Nullable String language;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var files = new ModelFiles(words);
        Artefact model = files.using(() -> file == null
                ? ModelFile.read(ModelFolder.INTENTS, Shipped.bytes(ModelFolder.INTENTS))
                : ModelFile.read(file));
        Locale reader = language == null ? words.locale() : Locale.forLanguageTag(language);
        Path target = page == null ? beside() : page;
        Files.writeString(target, CardPage.of(model, reader));
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> out.println(words.say("models.card", target));
            case JSON -> out.println(Json.document(Map.of("card", target.toString(), "version", model.digest())));
        }
        return Exit.OK;
    }

    private Path beside() {
        if (file == null) {
            return Path.of("intents.html");
        }
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.leme$", "") + ".html");
    }
}
