package leme.cli.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.cli.preview.Past;
import leme.cli.preview.Wanted;
import leme.service.interaction.Line.End;
import leme.service.record.Exports.InteractionPurpose;
import leme.service.record.RecordJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code leme models export}: interactions as a file that {@code train propensity} and {@code evaluate policy} read, with
 * its data dictionary. What is broken off leaves no file.
 */
@Command(name = "export")
final class Export implements Callable<Integer> {

    private static final int LOOKED_BETWEEN_LINES = 10_000;

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--since", paramLabel = "SPAN", defaultValue = "30d")
    private String since = "";

    @Option(names = "--purpose", required = true, paramLabel = "PURPOSE")
    private InteractionPurpose purpose = InteractionPurpose.TRAINING;

    @Option(names = "--slates")
    private boolean slates;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path file = Path.of("");

    @Mixin
    private Past past = new Past();

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    private long said;

    @Override
    public Integer call() {
        var from = Wanted.since(since, Instant.now());
        if (from == null) {
            throw new Failure(words.say("export.no-span", since), words.say("export.maybe-span"));
        }
        try (var written = InteractionFile.at(file);
                var lines = past.interactions(from, purpose, slates, words)) {
            var end = copied(lines, written);
            written.finish(new Dictionary(purpose, from, end));
            told(end);
            return Exit.OK;
        } catch (IOException | UncheckedIOException broken) {
            throw new Failure(words.say("export.broken", file), words.say("service.maybe-log"), broken);
        }
    }

    private End copied(Stream<String> lines, InteractionFile written) {
        End end = null;
        for (var each = lines.iterator(); each.hasNext(); ) {
            var line = read(each.next());
            if (line.has("interaction")) {
                written.add(row(line.path("interaction")));
            }
            end = line.has("end") ? RecordJson.mapper().treeToValue(line.path("end"), End.class) : null;
            say(line.path("looked").asLong(0), written.rows());
        }
        if (end == null || end.interactions() != written.rows()) {
            throw new Failure(words.say("export.broken", file), words.say("service.maybe-log"));
        }
        return end;
    }

    private JsonNode read(String line) {
        try {
            return RecordJson.mapper().readTree(line);
        } catch (JacksonException broken) {
            throw new Failure(words.say("export.broken", file), words.say("service.maybe-log"), broken);
        }
    }

    private JsonNode row(JsonNode interaction) {
        var missing = InteractionFile.missing(interaction);
        if (missing != null) {
            throw new Failure(words.say("export.no-column", missing), words.say("export.maybe-release"));
        }
        return interaction;
    }

    /** Beside the result, so that it can be piped on. */
    private void say(long looked, long rows) {
        if (looked - said >= LOOKED_BETWEEN_LINES) {
            said = looked;
            spec.commandLine().getErr().println("leme: " + words.say("export.progress", looked, rows));
        }
    }

    private void told(End end) {
        var out = spec.commandLine().getOut();
        switch (output) {
            case JSON -> out.println(Json.document(end));
            case TEXT -> {
                out.println(words.say("export.done", end.interactions(), end.decisions(), file));
                end.leftOut().stream()
                        .filter(left -> left.decisions() > 0)
                        .forEach(left -> out.printf(
                                "  %10d  %s%n", left.decisions(), words.say("export.left-out." + left.why())));
                out.println(words.say("export.personal"));
            }
        }
    }
}
