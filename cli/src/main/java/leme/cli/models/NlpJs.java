package leme.cli.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leme.models.training.Examples;
import leme.models.training.IntentBenchmark.Measured;
import leme.models.training.IntentEvaluation;
import leme.models.training.LabelledSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * nlp.js, the open-source peer that runs anywhere Node does: the same messages, measured by the same code.
 *
 * @param folder of its script and lock file
 */
record NlpJs(Path folder) {

    /** Where it stands in the repository. */
    static final String FOLDER = "bench/peers/nlpjs";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Why the peer cannot take part. */
    static final class Absent extends Exception {

        private static final long serialVersionUID = 1;

        private final String why;

        Absent(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** Fetches what the lock file names, once. */
    void install() throws IOException, Absent {
        if (!Files.isDirectory(folder.resolve("node_modules"))) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), "");
        }
    }

    /** Trains and measures it; training messages are shuffled, since it depends on their order. */
    Measured measure(LabelledSet set, long seed) throws IOException, Absent {
        List<List<String>> train = rows(set.train().inScope());
        Collections.shuffle(train, new Random(seed));
        String language = set.train().languages().getFirst().tag().substring(0, 2);
        String asked = JSON.writeValueAsString(Map.of("language", language, "train", train, "test", rows(set.test())));
        JsonNode answer = JSON.readTree(run(List.of("node", "--no-warnings", "peer.mjs"), asked));
        var told = new ArrayList<IntentEvaluation.Told>();
        for (JsonNode each : answer.path("told")) {
            told.add(new IntentEvaluation.Told(
                    each.get(0).asString(), each.get(1).asString(), each.get(2).asDouble()));
        }
        return new Measured(
                "nlp.js " + answer.path("version").asString(),
                set.name(),
                IntentEvaluation.of(told, set.name()),
                false,
                answer.path("trainingSeconds").asDouble(),
                answer.path("trainingCpuSeconds").asDouble(),
                answer.path("microsPerMessage").asDouble());
    }

    private static List<List<String>> rows(Examples examples) {
        return new ArrayList<>(examples.rows().stream()
                .map(row -> List.of(row.text(), row.label()))
                .toList());
    }

    private String run(List<String> command, String input) throws IOException, Absent {
        Path in = Files.createTempFile("leme-peer", ".json");
        Path out = Files.createTempFile("leme-peer", ".out");
        try {
            Files.writeString(in, input);
            int code = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new Absent("`" + String.join(" ", command) + "` ended with code " + code);
            }
            return Files.readString(out);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Absent("interrupted");
        } catch (IOException notStarted) {
            throw new Absent(String.valueOf(notStarted.getMessage()));
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }
}
