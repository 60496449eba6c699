package leme.cli.models;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.cli.preview.Past;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code leme models drift}: whether live traffic, of all replicas together, is still what the models were made for. Exit code 1 where it
 * is so far from it that what was learned may no longer hold.
 */
@Command(name = "drift")
final class Drift implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Past past = new Past();

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() {
        var report = JSON.readTree(past.drift(words));
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> tell(report, out);
            case JSON -> out.println(Json.document(report));
        }
        return report.path("drift").asString("").equals("ALERT") ? Exit.FAILED : Exit.OK;
    }

    private void tell(JsonNode report, PrintWriter out) {
        report.path("readings")
                .forEach(reading -> out.printf(
                        words.locale(),
                        "%-7s %-18s %9.4f  %-12s %s%n",
                        reading.path("drift").asString(""),
                        reading.path("measure").asString(""),
                        reading.path("value").asDouble(),
                        against(reading),
                        rest(reading)));
        if (!report.path("settled").asBoolean()) {
            out.println(words.say("drift.collecting"));
        }
        out.println(words.say(
                "drift.looked",
                report.path("drift").asString(""),
                report.path("looked").asLong(),
                report.path("dropped").asLong(),
                report.path("model").asString("")));
        var asOf = report.path("asOf").asString("");
        out.println(asOf.isEmpty() ? words.say("drift.alone") : words.say("drift.together", asOf));
    }

    /** With what it is compared. */
    private String against(JsonNode reading) {
        var reference = reading.path("reference").asString("");
        return reference.isEmpty() ? "" : words.say("drift.against." + reference);
    }

    /** In words what the number is, and how far chance alone may take it. */
    private String rest(JsonNode reading) {
        var interval = reading.path("interval");
        var around = interval.isObject()
                ? String.format(
                        words.locale(),
                        " [%.4f, %.4f]",
                        interval.path("low").asDouble(),
                        interval.path("high").asDouble())
                : "";
        return switch (reading.path("kind").asString("")) {
            case "STABILITY" ->
                words.say(
                        "drift.stability",
                        reading.path("chance").asDouble(),
                        reading.path("count").asLong());
            case "CALIBRATION" ->
                words.say(
                        "drift.calibration",
                        around,
                        100 * reading.path("error").asDouble(),
                        reading.path("count").asLong());
            default -> words.say("drift.outcome", around, reading.path("count").asLong());
        };
    }
}
