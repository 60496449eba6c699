package leme.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
