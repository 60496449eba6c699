package leme.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import leme.cli.Exit;
import leme.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainPropensityTest {

    private static final String HEADER = "action,group,prior,tenureMonths,monthlyRevenue,productsOwned,ownsProduct,"
            + "channel,hour,weekend,contacts,rejections,acceptances,asked,outcome";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsTrainedCanBeSavedVerifiedMeasuredAndDrawn() throws IOException {
        String data = log(600);
        String model = folder.resolve("propensity.leme").toString();
        var trained = Shell.run(
                "models", "train", "propensity", "--data", data, "--out", model, "--owner", "Equipe de dados");
        assertThat(trained.exit()).as(trained.err()).isEqualTo(Exit.OK);
        assertThat(trained.out()).contains("log-loss", "<- chosen", "trees", "rates");
        assertThat(trained.err()).contains("3/3", model);

        assertThat(Shell.run("models", "inspect", model).out()).contains("propensity", "log.csv", "unsigned");
        assertThat(Shell.run("models", "evaluate", "propensity", "--data", data, "--model", model, "--output", "json")
                        .out())
                .contains("\"logLoss\" :");
        String page = folder.resolve("card.html").toString();
        var drawn = Shell.run("models", "card", model, "--out", page, "--lang", "pt-BR");
        assertThat(drawn.exit()).as(drawn.err()).isEqualTo(Exit.OK);
        assertThat(Files.readString(Path.of(page))).contains("Propensão das ações", "Equipe de dados", "<svg");
    }

    @Test
    void theSameLogGivesTheSameBytes() throws IOException {
        String data = log(300);
        var bytes = new ArrayList<byte[]>();
        for (String name : List.of("one.leme", "two.leme")) {
            Path model = folder.resolve(name);
            Shell.run("models", "train", "propensity", "--data", data, "--out", model.toString());
            bytes.add(Files.readAllBytes(model));
        }
        assertThat(bytes.getFirst()).isEqualTo(bytes.getLast());
    }

    @Test
    void aFormThatIsNoneIsAnsweredWithThoseThatAre() throws IOException {
        var ran = Shell.run("models", "train", "propensity", "--data", log(1), "--forms", "oracle");
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("`oracle` is not a form", "`logistic`");
    }

    @Test
    void tooFewInteractionsAreAnsweredWithHowManyAreNeeded() throws IOException {
        var ran = Shell.run("models", "train", "propensity", "--data", log(20));
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("`20` interactions", "Maybe wait until there are 200");
    }

    private String log(int rows) throws IOException {
        var random = new SplittableRandom(5);
        var lines = new ArrayList<String>(List.of(HEADER));
        for (int i = 0; i < rows; i++) {
            boolean asked = random.nextBoolean();
            boolean accepted = random.nextDouble() < (asked ? 0.6 : 0.2);
            lines.add("a" + i % 3 + ",g,0.3,12,99.9,2,false,SMS,9,0,1,0,0," + asked + "," + accepted);
        }
        return Files.write(folder.resolve("log.csv"), lines).toString();
    }
}
