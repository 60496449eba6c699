package leme.cli.models;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.artefact.Artefact;
import leme.models.artefact.Envelope;
import leme.models.artefact.Header;
import leme.models.artefact.Lineage;
import leme.models.artefact.ModelFile;
import leme.models.artefact.Refusal.Reason;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme models inspect}: what a model file says of itself, and whether anybody trusted vouches for it. */
@Command(name = "inspect")
final class Inspect implements Callable<Integer> {

    private static final int NAMES_SHOWN = 8;

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--trust", paramLabel = "DIR", defaultValue = "keys")
    private Path trusted = Path.of("");

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    /** What a program is told. */
    private record Seen(
            String file,
            long bytes,
            String version,
            String vouched,
            String key,
            String kind,
            int schema,
            String language,
            Lineage lineage,
            String data,
            long seed,
            SortedMap<String, Double> settings,
            SortedMap<String, Double> calibration,
            SortedMap<String, Double> metrics,
            Shape shape,
            int probes,
            Map<String, Integer> blocks) {}

    @Override
    public Integer call() throws IOException {
        var files = new ModelFiles(words);
        Seen seen = files.using(() -> {
            Envelope envelope = Envelope.open(file.toString(), files.bytes(file));
            return seen(envelope, ModelFile.read(file.toString(), envelope), vouched(files, envelope));
        });
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> print(seen, out);
            case JSON -> out.println(Json.document(seen));
        }
        return Exit.OK;
    }

    /** {@code trusted}, or why not. */
    private String vouched(ModelFiles files, Envelope envelope) throws IOException {
        try {
            files.trust(trusted).require(file.toString(), envelope);
            return "trusted";
        } catch (RefusedModel refused) {
            Reason reason = refused.refusal().reason();
            return reason.code();
        }
    }

    private Seen seen(Envelope envelope, Artefact artefact, String vouched) {
        Header header = artefact.header();
        var signature = envelope.signature();
        var blocks = new java.util.TreeMap<String, Integer>();
        header.blocks().forEach(block -> blocks.put(block.name(), block.length()));
        return new Seen(
                file.toString(),
                envelope.length(),
                artefact.digest(),
                vouched,
                signature == null ? "" : signature.key(),
                header.kind(),
                header.schema(),
                header.language(),
                header.lineage(),
                header.data(),
                header.seed(),
                header.settings(),
                header.calibration(),
                header.metrics(),
                header.shape(),
                header.probes().size(),
                blocks);
    }

    private void print(Seen seen, PrintWriter out) {
        line(out, "kind", seen.kind() + " (" + seen.schema() + "), " + seen.language());
        line(out, "version", seen.version());
        line(out, "bytes", String.format(words.locale(), "%,d", seen.bytes()));
        line(out, "signature", words.sayOr("vouched." + seen.vouched(), seen.vouched()) + " " + seen.key());
        line(out, "trained", seen.lineage().trainedAt() + " " + seen.lineage().code());
        line(out, "data", seen.lineage().source() + " " + seen.data());
        line(out, "seed", Long.toString(seen.seed()));
        line(out, "takes", listed(seen.shape().features()));
        line(out, "gives", listed(seen.shape().outputs()));
        line(out, "probes", Integer.toString(seen.probes()));
        line(out, "settings", numbers(seen.settings()));
        line(out, "calibration", numbers(seen.calibration()));
        line(out, "metrics", numbers(seen.metrics()));
        line(out, "numbers", seen.blocks().toString().replaceAll("[{}]", "").replace('=', ' '));
    }

    private void line(PrintWriter out, String what, String value) {
        out.printf(Locale.ROOT, "%-14s %s%n", words.say("inspect." + what), value.strip());
    }

    private static String listed(java.util.List<String> names) {
        String first = String.join(", ", names.stream().limit(NAMES_SHOWN).toList());
        return names.size() > NAMES_SHOWN ? first + ", … (" + names.size() + ")" : first;
    }

    private static String numbers(SortedMap<String, Double> numbers) {
        return String.join(
                ", ",
                numbers.entrySet().stream()
                        .map(each -> String.format(Locale.ROOT, "%s %.4g", each.getKey(), each.getValue()))
                        .toList());
    }
}
