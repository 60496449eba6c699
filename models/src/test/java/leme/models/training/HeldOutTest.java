package leme.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import leme.models.artefact.ModelFile;
import leme.models.message.IntentModel;
import org.junit.jupiter.api.Test;

class HeldOutTest {

    @Test
    void theShippedModelKeepsItsAccuracyOnMessagesItNeverSaw() throws Exception {
        Path shipped = Path.of("target/classes/leme/models/shipped/intents.leme");
        IntentModel model = IntentModel.of(ModelFile.read(shipped));
        IntentReport report =
                IntentEvaluation.run(model, Examples.read(Path.of("corpus/held-out/pt-BR.csv")), "held-out/pt-BR.csv");
        report.lines().stream().limit(5).forEach(System.out::println);
        assertThat(report.accuracy()).isGreaterThan(0.86);
        assertThat(report.precision()).as("what the sure lane promises").isGreaterThan(0.95);
    }
}
