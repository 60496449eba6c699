package leme.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leme.cli.Exit;
import leme.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDifferenceIsShownWithItsIntervalAndSurerWithHistory() throws IOException {
        var ran = run(0.5, 1);
        assertThat(ran.exit()).isEqualTo(Exit.OK);
        assertThat(ran.out())
                .contains("treated − control", "clears: better", "CUPED", "History foretells", "The arms hold");
    }

    @Test
    void lostUnitsSpoilIt() throws IOException {
        var ran = run(0.5, 0.7);
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.out()).contains("✗ Sample ratio mismatch");
    }

    @Test
    void aControlThatIsNotThereIsNamed() throws IOException {
        var ran = run(0, 1, "--control", "nobody");
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("`nobody`", "--control");
    }

    @Test
    void anExperimentOfAServiceIsToldAsTheServiceTellsIt() throws IOException {
        var answer = """
                {"experiment":"holdout","control":"left-alone","measure":"RESPONSES","withinSeconds":604800,"level":0.95,
                 "tightest":10000,"decisions":4000,"leftOut":{"young":7,"switched":2,"protectedOnes":1},
                 "arms":[{"arm":"left-alone","share":0.1,"customers":200,"mean":0.1,"interval":{"low":0.05,"high":0.15}},
                         {"arm":"treated","share":0.9,"customers":1800,"mean":0.2}],
                 "effects":[{"arm":"treated","difference":0.1,"pValue":0.001,"interval":{"low":0.02,"high":0.18},
                             "adjusted":{"difference":0.11,"pValue":0.0001,"interval":{"low":0.05,"high":0.17}}}],
                 "varianceReduction":0.4,"sampleRatio":{"pValue":0.5,"anytimePValue":1,"mismatch":false}}""";
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/experiments/holdout", exchange -> {
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort();
            var ran = Shell.run("models", "experiment", "holdout", "--url", url, "--token", "t");
            assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.OK);
            assertThat(ran.out())
                    .contains("treated − left-alone", "[0.0200, 0.1800]", "CUPED", "History foretells 40", "too early")
                    .contains("From 4000 decisions", "7 customers");
            assertThat(Shell.run("models", "experiment", "holdout", "--url", url, "--output", "json")
                            .out())
                    .contains("\"varianceReduction\" : 0.4");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void eitherAServiceOrAFileIsAskedNotBoth() {
        assertThat(Shell.run("models", "experiment").exit()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("models", "experiment", "holdout", "--data", "x.csv")
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    private Shell.Ran run(double effect, double kept, String... options) throws IOException {
        var random = new Random(3);
        var csv = new StringBuilder("unit,arm,reward,before\n");
        for (int unit = 0; unit < 2000; unit++) {
            boolean treated = random.nextBoolean();
            double before = random.nextGaussian();
            double reward = before + random.nextGaussian() + (treated ? effect : 0);
            if (!treated || random.nextDouble() < kept) {
                csv.append("u%d,%s,%s,%s%n".formatted(unit, treated ? "treated" : "control", reward, before));
            }
        }
        var file = Files.writeString(folder.resolve("outcomes.csv"), csv);
        var args = new ArrayList<>(List.of("models", "experiment", "--data", file.toString()));
        args.addAll(List.of(options));
        return Shell.run(args.toArray(String[]::new));
    }
}
