package leme.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leme.cli.Exit;
import leme.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainIntentsTest {

    private static final String MESSAGES = """
            text,intent
            cadê meu pedido,order-status
            quando chega meu pedido,order-status
            onde está o meu pedido,order-status
            meu pedido não chegou,order-status
            quero a segunda via da fatura,invoice-copy
            me manda a fatura,invoice-copy
            preciso da fatura de outubro,invoice-copy
            fatura em pdf por favor,invoice-copy
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsTrainedIsReportedSavedAndCanBeMeasured() throws IOException {
        var data = data(MESSAGES);
        var model = folder.resolve("intents.leme");
        var trained =
                Shell.run("models", "train", "intents", "--data", data, "--folds", "2", "--out", model.toString());
        assertThat(trained.exit()).isEqualTo(Exit.OK);
        assertThat(trained.out()).contains("accuracy", "order-status", "invoice-copy");
        assertThat(trained.err()).contains("fold 2/2", model.toString());

        var measured = Shell.run(
                "models", "evaluate", "intents", "--data", data, "--model", model.toString(), "--output", "json");
        assertThat(measured.exit()).isEqualTo(Exit.OK);
        assertThat(measured.out()).contains("\"accuracy\" :");
    }

    @Test
    void columnsThatCannotBeToldApartAreAskedFor() throws IOException {
        var ran = Shell.run("models", "train", "intents", "--data", data("a,b\n1,2\n"));
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("`a`, `b`", "Maybe name them with --text and --label.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var ran = Shell.run("models", "train", "intents", "--data", "nowhere.csv");
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("there is no file `nowhere.csv`", "Maybe");
    }

    private String data(String rows) throws IOException {
        return Files.writeString(folder.resolve("messages.csv"), rows).toString();
    }
}
