package leme.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Home;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.training.IntentBenchmark;
import leme.models.training.IntentBenchmark.Measured;
import leme.models.training.IntentTraining;
import leme.models.training.LabelledSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leme models benchmark intents}: trains on labelled sets and measures, beside a peer, in one table. */
@Command(name = "intents")
final class BenchmarkIntents implements Callable<Integer> {

    /** Who may be measured beside Leme. */
    enum Peer {
        NONE,
        NLPJS
    }

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FOLDER")
    private Path data = Path.of("");

    @Option(names = "--set", paramLabel = "NAME")
    private List<String> only = new ArrayList<>();

    @Option(names = "--peer", paramLabel = "PEER", defaultValue = "NONE")
    private Peer peer = Peer.NONE;

    @Option(names = "--precision", paramLabel = "SHARE", defaultValue = "" + IntentTraining.PRECISION)
    private double precision;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7")
    private long seed;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var measured = new LabelledFiles(words).reading(this::measure);
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> Measurements.lines(measured).forEach(out::println);
            case JSON -> out.println(Json.document(measured));
        }
        return Exit.OK;
    }

    private List<Measured> measure() throws IOException {
        var err = spec.commandLine().getErr();
        var progress = new Progressing(err, words);
        NlpJs other = peer();
        var measured = new ArrayList<Measured>();
        for (LabelledSet set : LabelledSet.in(data)) {
            if (only.isEmpty() || only.contains(set.name())) {
                err.println("leme: " + set.name());
                measured.add(IntentBenchmark.leme(set, precision, seed, progress));
                add(other, set, measured);
            }
        }
        return measured;
    }

    private void add(@Nullable NlpJs other, LabelledSet set, List<Measured> measured) throws IOException {
        try {
            if (other != null) {
                measured.add(other.measure(set, seed));
            }
        } catch (NlpJs.Absent absent) {
            spec.commandLine().getErr().println(words.say("models.no-peer", absent.why()));
        }
    }

    private @Nullable NlpJs peer() throws IOException {
        if (peer == Peer.NONE) {
            return null;
        }
        var folder = Home.folder(NlpJs.FOLDER);
        try {
            if (folder == null) {
                throw new NlpJs.Absent("`" + NlpJs.FOLDER + "`");
            }
            var other = new NlpJs(folder);
            other.install();
            return other;
        } catch (NlpJs.Absent absent) {
            spec.commandLine().getErr().println(words.say("models.no-peer", absent.why()));
            return null;
        }
    }
}
