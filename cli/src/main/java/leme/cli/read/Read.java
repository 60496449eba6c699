package leme.cli.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import leme.cli.Exit;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.Shipped;
import leme.models.entity.Entities;
import leme.models.entity.Entity;
import leme.models.message.MessageReader;
import leme.models.message.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme read}: reads a message, or one a line from standard input, and says what the models make of it. */
@Command(name = "read")
public final class Read implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "TEXT")
    private List<String> text = List.of();

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    /** A message as the models see it, and what they say. */
    record Line(String text, List<Entity> entities, Reading reading) {}

    @Override
    public Integer call() throws IOException {
        var reader = Shipped.messageReader();
        if (!text.isEmpty()) {
            read(String.join(" ", text), reader);
            return Exit.OK;
        }
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> read(line, reader));
        }
        return Exit.OK;
    }

    private void read(String message, MessageReader reader) {
        var found = Entities.in(message, LocalDate.now(ZoneId.systemDefault()));
        var masked = found.masked();
        var reading = reader.read(masked);
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> tell(found, reading, out);
            case JSON -> out.println(Json.line(new Line(masked, found.entities(), reading)));
        }
    }

    private void tell(Entities.Found found, Reading reading, PrintWriter out) {
        out.println("“" + found.masked() + "”");
        row(out, "read.intent", scored(reading.intents().getFirst()) + "  " + reading.lane());
        row(
                out,
                "read.next",
                reading.intents().stream().skip(1).map(Read::scored).collect(Collectors.joining(", ")));
        row(
                out,
                "read.requests",
                reading.requests().stream()
                        .map(request -> request.intent() + " " + percent(request.probability()) + " ("
                                + String.join(", ", request.evidence()) + ")")
                        .collect(Collectors.joining("; ")));
        row(out, "read.out-of-scope", percent(reading.outOfScope()));
        row(out, "read.complaint", percent(reading.complaint()) + "  " + reading.tone());
        row(
                out,
                "read.signals",
                reading.signals().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        row(out, "read.evidence", String.join(", ", reading.evidence()));
        row(out, "read.entities", found.entities().stream().map(Read::named).collect(Collectors.joining(", ")));
        row(out, "read.language", reading.language());
    }

    private void row(PrintWriter out, String key, String value) {
        out.printf("  %-16s %s%n", words.say(key), value.isEmpty() ? "–" : value);
    }

    private static String scored(Reading.Scored scored) {
        return scored.intent() + " " + percent(scored.probability());
    }

    private static String named(Entity entity) {
        var value = entity.value() == null ? "" : " " + entity.value();
        return entity.kind() + value + (entity.check() == Entity.Check.FAILED ? " ✗" : "");
    }

    private static String percent(double share) {
        return Math.round(1000 * share) / 10.0 + "%";
    }
}
