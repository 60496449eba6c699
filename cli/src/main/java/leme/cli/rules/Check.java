package leme.cli.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Home;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.rules.shipped.RulesFolder;
import leme.rules.shipped.Shipped;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme rules check}: compiles a folder of rules, plays its scenarios, and says all that is wrong. */
@Command(name = "check")
final class Check implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() {
        var chosen = folder != null ? folder : Home.folder("rules");
        var examination = Examination.of(chosen == null ? Shipped.folder() : read(chosen), words);
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> tell(examination, chosen, out);
            case JSON -> out.println(Json.document(examination));
        }
        return examination.sound() ? Exit.OK : Exit.FAILED;
    }

    private RulesFolder read(Path chosen) {
        if (!Files.isDirectory(chosen.resolve("policies"))) {
            throw new Failure(words.say("rules.no-folder", chosen), words.say("rules.maybe-folder"));
        }
        try {
            return RulesFolder.at(chosen);
        } catch (IOException unreadable) {
            throw new Failure(words.say("rules.unreadable", chosen), words.say("rules.maybe-folder"), unreadable);
        }
    }

    private void tell(Examination examination, @Nullable Path chosen, PrintWriter out) {
        for (var finding : examination.findings()) {
            var place = chosen == null ? finding.place() : chosen.resolve(finding.file()) + ":" + finding.line();
            var where = finding.where().isEmpty() ? "" : "“" + finding.where() + "” ";
            out.println(place + ": " + where + finding.message());
            out.println("  " + finding.remedy());
        }
        var verdict = examination.sound()
                ? words.say("rules.sound", examination.version())
                : words.say("rules.unsound", examination.findings().size());
        out.println(verdict + " " + counted(examination.counts()));
    }

    private String counted(Map<String, Integer> counts) {
        var all = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + words.say("rules.count." + entry.getKey()))
                .toList();
        return "(" + String.join(", ", all) + ")";
    }
}
