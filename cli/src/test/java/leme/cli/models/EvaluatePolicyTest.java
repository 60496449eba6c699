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

class EvaluatePolicyTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPolicyThatIsWorthItIsRecommended() throws IOException {
        var ran = evaluate(0.6, "--folds", "2", "--repeats", "1");
        assertThat(ran.out())
                .contains("learned here − best single action", "clears: better", "✓ Promotion recommended");
        assertThat(ran.err()).contains("fold 2/2");
        assertThat(ran.exit()).isEqualTo(Exit.OK);
    }

    @Test
    void aPolicyThatIsNotIsRefusedWithTheReason() throws IOException {
        var ran = evaluate(0.01, "--folds", "1", "--repeats", "1");
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.out()).contains("✗ Promotion not recommended", "against best single action", "does not clear");
    }

    @Test
    void programsReadJson() throws IOException {
        var ran = evaluate(0.6, "--folds", "1", "--repeats", "1", "--output", "json");
        assertThat(ran.out()).contains("\"objections\" : [ ]", "\"bernstein\" :", "\"effectiveSampleSize\" :");
    }

    @Test
    void aPageIsDrawnBesideTheTable() throws IOException {
        var page = folder.resolve("policies.html");
        var ran = evaluate(0.01, "--folds", "1", "--repeats", "1", "--card", page.toString());

        assertThat(ran.out()).contains("95 % interval").doesNotContain("%%");
        assertThat(Files.readString(page))
                .contains("<svg", "Promotion not recommended", "best single action", "What policies would be worth");
    }

    @Test
    void columnsThatAreMissingAreNamed() throws IOException {
        var file = Files.writeString(folder.resolve("log.csv"), "a,b\n1,2\n");
        var ran = Shell.run("models", "evaluate", "policy", "--data", file.toString());
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("`a`, `b`", "Maybe name them decision, action");
    }

    /** Which of two actions is right depends on a feature; how much, is given. */
    private Shell.Ran evaluate(double effect, String... options) throws IOException {
        var random = new Random(5);
        var csv = new StringBuilder("decision,action,selection_probability,reward,x\n");
        for (int i = 0; i < 3000; i++) {
            double x = random.nextGaussian();
            boolean a = random.nextBoolean();
            double chance = 0.2 + (a == x > 0 ? effect : 0);
            csv.append("d%d,%s,0.5,%d,%s%n".formatted(i, a ? "a" : "b", random.nextDouble() < chance ? 1 : 0, x));
        }
        var file = Files.writeString(folder.resolve("log.csv"), csv);
        var args = new ArrayList<>(List.of("models", "evaluate", "policy", "--data", file.toString()));
        args.addAll(List.of(options));
        return Shell.run(args.toArray(String[]::new));
    }
}
