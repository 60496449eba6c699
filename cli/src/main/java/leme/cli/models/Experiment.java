package leme.cli.models;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.cli.preview.Past;
import leme.cli.preview.Wanted;
import leme.models.experiment.Assignment;
import leme.models.experiment.ExperimentReport;
import leme.models.experiment.UnitOutcomes;
import leme.models.statistic.Interval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code leme models experiment}: what may be said of an experiment's arms now, however often one asks: of one that a
 * service runs, from its record, or of another from a file. Exit code 1 where
 * the arms hold other shares of the units than they were meant to.
 */
@Command(name = "experiment")
final class Experiment implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source = new Source();

    /** Where what came of it is told: a service that runs it, or a file. */
    static final class Source {

        @Parameters(index = "0", paramLabel = "NAME")
        private @Nullable String name;

        @Option(names = "--data", paramLabel = "FILE")
        private @Nullable Path data;
    }

    @Option(names = "--since", paramLabel = "SPAN")
    private @Nullable String since;

    @Mixin
    private Past past = new Past();

    @Option(names = "--control", paramLabel = "ARM", defaultValue = "control")
    private String control = "control";

    @Option(names = "--shares", paramLabel = "ARM=SHARE", split = ",")
    private Map<String, Double> shares = new LinkedHashMap<>();

    @Option(names = "--level", paramLabel = "X", defaultValue = "0.95")
    private double level;

    @Option(names = "--tightest", paramLabel = "N", defaultValue = "10000")
    private long tightest;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        return source.name != null ? fromService(source.name) : fromFile(Objects.requireNonNull(source.data));
    }

    private int fromService(String name) {
        var from = since == null ? null : Wanted.since(since, Instant.now());
        if (since != null && from == null) {
            throw new Failure(words.say("export.no-span", since), words.say("export.maybe-span"));
        }
        var told = new ReportedExperiment(past.experiment(name, from, words));
        var report = told.report();
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> {
                tell(report, out);
                out.println(words.say("experiment.span." + told.phase(), told.since(), told.until()));
                out.println(words.say(
                        "experiment.left-out",
                        told.decisions(),
                        told.leftOut("young"),
                        told.leftOut("switched"),
                        told.leftOut("protectedOnes")));
            }
            case JSON -> out.println(Json.document(told.document()));
        }
        return report.sampleRatio().isMismatch() ? Exit.FAILED : Exit.OK;
    }

    private int fromFile(Path data) throws IOException {
        var report = new LabelledFiles(words).reading(() -> {
            var outcomes = UnitOutcomes.read(data);
            var arms = shares.isEmpty() ? ExperimentReport.armsAlike(outcomes) : meant(data);
            return ExperimentReport.of(outcomes, arms, control, level, tightest);
        });
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> tell(report, out);
            case JSON -> out.println(Json.document(report));
        }
        return report.sampleRatio().isMismatch() ? Exit.FAILED : Exit.OK;
    }

    private List<Assignment.Arm> meant(Path data) {
        // The assignment checks that the shares sum to one.
        return new Assignment(
                        data.toString(),
                        "",
                        shares.entrySet().stream()
                                .map(each -> new Assignment.Arm(each.getKey(), each.getValue()))
                                .toList())
                .arms();
    }

    private void tell(ExperimentReport report, PrintWriter out) {
        for (var arm : report.arms()) {
            out.printf(
                    words.locale(),
                    "%-24s %9d  %10.4f  %s%n",
                    arm.arm(),
                    arm.units(),
                    arm.mean(),
                    said(arm.interval()));
        }
        out.println();
        for (var effect : report.effects()) {
            line(out, effect.arm() + " − " + report.control(), effect.difference(), effect.interval());
            var adjusted = effect.adjusted();
            if (adjusted != null) {
                line(out, words.say("experiment.adjusted"), adjusted.difference(), adjusted.interval());
            }
        }
        var history = report.history();
        if (history != null) {
            out.println(words.say("experiment.history", 100 * history.reduction()));
        }
        var ratio = report.sampleRatio();
        String key = ratio.isMismatch() ? "mismatch" : ratio.isSuspicious() ? "suspicious" : "as-meant";
        out.println(words.say("experiment." + key, ratio.pValue(), ratio.anytimePValue()));
        out.println(words.say("experiment.anytime", 100 * report.level()));
    }

    private void line(PrintWriter out, String what, double difference, Interval interval) {
        String verdict = interval.clears(0) ? "policy.better" : interval.high() < 0 ? "policy.worse" : "policy.unclear";
        out.printf(words.locale(), "%-34s  %+10.4f  %-24s %s%n", what, difference, said(interval), words.say(verdict));
    }

    private String said(Interval interval) {
        return Double.isInfinite(interval.low())
                ? words.say("experiment.too-early")
                : String.format(words.locale(), "[%.4f, %.4f]", interval.low(), interval.high());
    }
}
