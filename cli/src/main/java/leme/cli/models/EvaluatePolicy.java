package leme.cli.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.card.PolicyPage;
import leme.models.policy.Difference;
import leme.models.policy.Encoding;
import leme.models.policy.InteractionLog;
import leme.models.policy.LogReader;
import leme.models.policy.PolicyEvaluation;
import leme.models.policy.PolicyReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code leme models evaluate policy}: learns whom to propose what from logged decisions, and says what that would have
 * been worth. Exit code 1 where a promotion is not recommended.
 */
@Command(name = "policy")
final class EvaluatePolicy implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FILE")
    private Path data = Path.of("");

    @Option(names = "--test", paramLabel = "FILE")
    private @Nullable Path test;

    @Option(names = "--as-in", paramLabel = "FILE")
    private @Nullable Path other;

    @Option(names = "--reward", paramLabel = "COLUMN")
    private @Nullable String reward;

    @Option(names = "--none", paramLabel = "ACTION")
    private @Nullable String none;

    @Option(names = "--worth", paramLabel = "X", defaultValue = "1")
    private double worth;

    @Option(names = "--cost", paramLabel = "X", defaultValue = "0")
    private double cost;

    @Option(names = "--bar", paramLabel = "X", defaultValue = "0")
    private double bar;

    @Option(names = "--interval", paramLabel = "KIND", defaultValue = "BOOTSTRAP")
    private Difference.Judge judge = Difference.Judge.BOOTSTRAP;

    @Option(names = "--folds", paramLabel = "N", defaultValue = "3")
    private int folds;

    @Option(names = "--repeats", paramLabel = "N", defaultValue = "3")
    private int repeats;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7")
    private long seed;

    @Option(names = "--card", paramLabel = "FILE")
    private @Nullable Path card;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        if (Math.min(folds, repeats) < 1) {
            throw new ParameterException(spec.commandLine(), words.say("policy.folds", folds, repeats));
        }
        var progress = new Progressing(spec.commandLine().getErr(), words);
        PolicyReport report =
                new LabelledFiles(words, "policy.maybe-log").reading(() -> PolicyEvaluation.run(request(), progress));
        var table = new PolicyTable(report, words);
        if (card != null) {
            Files.writeString(
                    card, PolicyPage.of(report, table::name, table.verdict(), table.cautions(), words.locale()));
        }
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> table.print(out);
            case JSON -> out.println(Json.document(report));
        }
        return report.recommendation().promotes() ? Exit.OK : Exit.FAILED;
    }

    private PolicyEvaluation.Request request() throws IOException {
        var reader = new LogReader(reward, none);
        var raw = reader.read(data);
        var encoding = Encoding.of(raw);
        return PolicyEvaluation.Request.of(priced(encoding.encode(raw)), encoding, seed)
                .judgedOn(test == null ? null : priced(encoding.encode(reader.read(test))))
                .candidate(other == null ? null : reader.read(other))
                .folds(folds, repeats)
                .bar(bar, judge);
    }

    private InteractionLog priced(InteractionLog log) {
        return worth == 1 && cost == 0 ? log : log.priced(worth, cost);
    }
}
