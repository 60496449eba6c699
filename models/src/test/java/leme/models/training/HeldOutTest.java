package leme.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import leme.models.artefact.ModelFile;
import leme.models.message.IntentModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldOutTest {

    @ParameterizedTest
    @CsvSource({"pt-BR, 0.88", "en, 0.75"})
    void theShippedModelKeepsItsAccuracyOnMessagesItNeverSaw(String language, double least) throws Exception {
        String heldOut = "held-out/" + language + ".csv";
        Path shipped = Path.of("target/classes/leme/models/shipped/intents.leme");
        IntentModel model = IntentModel.of(ModelFile.read(shipped));
        IntentReport report = IntentEvaluation.run(model, Examples.read(Path.of("corpus", heldOut)), heldOut);
        report.lines().stream().limit(5).forEach(System.out::println);
        assertThat(report.accuracy()).isGreaterThan(least);
        assertThat(report.precision()).as("what the sure lane promises").isGreaterThan(0.97);
    }
}
