package leme.cli.registry;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import leme.cli.Failure;
import leme.client.ApiException;
import leme.client.ModelsApi;
import leme.client.PublicationsApi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code leme models fetch}: takes a registered model, or its card, into a file. */
@Command(name = "fetch")
public final class Fetch extends Asked<Map<String, String>> {

    @Option(names = "--card")
    private boolean card;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Override
    protected Map<String, String> ask(PublicationsApi publications) throws ApiException {
        var models = new ModelsApi(client());
        var target = out == null ? Path.of(kind + "-" + version + (card ? ".html" : ".leme")) : out;
        keep(card ? models.getModelCard(kind, version) : models.getArtefact(kind, version), target);
        return Map.of("file", target.toString());
    }

    private void keep(File received, Path target) {
        try {
            Files.move(received.toPath(), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new Failure(words.say("registry.unwritable", target), words.say("models.maybe-path"), unwritable);
        }
    }

    @Override
    protected void tell(Map<String, String> kept, PrintWriter writer) {
        writer.println(kept.get("file"));
    }
}
