package leme.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leme.cli.Exit;
import leme.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkIntentsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSetIsTrainedMeasuredAndPrintedInOneTable() throws IOException {
        Files.writeString(folder.resolve("shop_train.csv"), """
                text,intent
                where is my order,order-status
                my order has not arrived,order-status
                i want my order now,order-status
                the invoice please,invoice-copy
                send me a copy of the invoice,invoice-copy
                i lost my invoice,invoice-copy
                """);
        Files.writeString(folder.resolve("shop_test.csv"), """
                text,intent
                where is the order,order-status
                a copy of my invoice,invoice-copy
                """);
        var ran = Shell.run("models", "benchmark", "intents", "--data", folder.toString());
        assertThat(ran.exit()).isEqualTo(Exit.OK);
        assertThat(ran.out()).contains("accuracy", "at 99 %", "shop", "leme", "2/2");

        var json = Shell.run(
                "models", "benchmark", "intents", "--data", folder.toString(), "--set", "shop", "--output", "json");
        assertThat(json.out()).contains("\"contestant\" : \"leme\"", "\"calibrationError\"", "\"microseconds\"");
    }

    @Test
    void aFolderWithoutSetsIsRefusedWithTheRemedy() {
        var ran = Shell.run("models", "benchmark", "intents", "--data", folder.toString());
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("Maybe name them X_train.csv");
    }
}
