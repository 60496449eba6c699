package leme.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leme.models.Shipped;
import leme.models.artefact.ModelFile;
import leme.models.drift.Reference;
import leme.models.message.IntentModel;
import leme.models.message.Reading;
import leme.models.message.TrainedMessageReader;
import leme.models.text.NormalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentTrainingTest {

    @TempDir
    Path folder;

    @Test
    void theSameRowsAndSeedGiveTheSameBytes() throws Exception {
        var request = IntentTraining.Request.of(rows("text;intent;tone")).folds(3);
        byte[] once = IntentTraining.train(request, Progress.silent()).file();
        assertThat(IntentTraining.train(request, Progress.silent()).file()).isEqualTo(once);
    }

    @Test
    void aSavedModelJudgesAsTheTrainedOne() throws Exception {
        Path saved = folder.resolve("intents.leme");
        var request =
                IntentTraining.Request.of(rows("text;intent;tone")).folds(3).save(saved);
        IntentReport report = IntentTraining.run(request, Progress.silent());
        assertThat(report.accuracy()).isGreaterThan(0.9);
        assertThat(report.lines()).isNotEmpty();
        IntentModel model = IntentModel.of(ModelFile.read(saved));
        assertThat(model.intents()).containsExactly("card", "order");
    }

    @Test
    void aTrainedModelKnowsWhatItsMessagesLookedLike() throws Exception {
        var trained = IntentTraining.train(
                IntentTraining.Request.of(rows("text;intent;tone")).folds(3), Progress.silent());
        var references = IntentModel.of(ModelFile.read("test", trained.file())).references();
        assertThat(references)
                .extracting(Reference::name)
                .containsExactly(
                        "intent", "intentConfidence", "language", "messageWords", "outOfScope", "unknownWords");
        assertThat(references.getFirst().labels()).containsExactly("card", "order");
        assertThat(references).extracting(Reference::total).containsOnly((long)
                trained.report().messages());
        var watched = IntentModel.of(ModelFile.read("test", trained.file())).watch(NormalText.of("lost my card"));
        assertThat(watched.values().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        references.stream().map(Reference::name).toList());
        assertThat(watched.baseline().references()).isEqualTo(references);
    }

    @Test
    void aModelOfOneLanguageReadsBesideTonesOfTwo() throws Exception {
        var trained = IntentTraining.train(
                IntentTraining.Request.of(rows("text;intent;tone")).folds(3), Progress.silent());
        var shipped = (TrainedMessageReader) Shipped.messageReader();
        var intents = IntentModel.of(ModelFile.read("test", trained.file()));
        assertThat(intents.classifier().vocabulary().featuriser())
                .isNotEqualTo(shipped.toneModel().classifier().vocabulary().featuriser());

        var read = new TrainedMessageReader(intents, shipped.toneModel()).read("onde está meu pedido, que absurdo!");

        assertThat(read.tone()).isEqualTo(Reading.Tone.NEGATIVE);
        assertThat(read.complaint())
                .isEqualTo(shipped.read("onde está meu pedido, que absurdo!").complaint());
        assertThat(read.intents().getFirst().intent()).isEqualTo("order");
    }

    @Test
    void progressIsToldFoldByFold() throws Exception {
        List<String> steps = new ArrayList<>();
        IntentTraining.train(
                IntentTraining.Request.of(rows("text;intent;tone")).folds(3),
                (what, done, of) -> steps.add(what + " " + done + "/" + of));
        assertThat(steps).containsExactly("fold 1/3", "fold 2/3", "fold 3/3", "final model 1/1");
    }

    @Test
    void columnsThatCannotBeToldApartAreRefusedWithTheRemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntentTraining.train(IntentTraining.Request.of(rows("a;b;c")), Progress.silent()))
                .withMessageContaining("`a`, `b`, `c`")
                .withMessageContaining("--text");
    }

    @Test
    void credsystemRequestsAreToldLeavingOneOut() throws Exception {
        Path data = PublicData.file("credsystem_intents.csv");
        IntentReport report =
                IntentTraining.run(IntentTraining.Request.of(data).folds(Integer.MAX_VALUE), Progress.silent());
        assertThat(report.measuredOn()).isEqualTo("leave-one-out");
        assertThat(Math.round(report.accuracy() * 93)).isGreaterThanOrEqualTo(68);
    }

    /** A quick look at forty intents; the whole is {@code leme models benchmark intents}. */
    @Test
    void fortyIntentsOfBanking77AreToldByBothOpinions() throws Exception {
        Examples train = Examples.read(PublicData.file("banking77_train.csv"));
        List<String> intents = train.labels().subList(0, 40);
        var trained = IntentTraining.train(
                IntentTraining.Request.of(Path.of("banking77")).folds(2), of(train, intents), Progress.silent());
        assertThat(trained.model().classifier().second()).isNotNull();
        IntentReport told = IntentEvaluation.run(
                trained.model(), of(Examples.read(PublicData.file("banking77_test.csv")), intents), "test");
        assertThat(told.accuracy()).isGreaterThan(0.93);
        assertThat(told.precision()).isGreaterThan(0.97);
        assertThat(told.coverage()).isGreaterThan(0.5);
    }

    private static Examples of(Examples examples, List<String> intents) {
        return new Examples(examples.rows().stream()
                .filter(row -> intents.contains(row.label()))
                .toList());
    }

    private Path rows(String header) throws Exception {
        var lines = new ArrayList<String>(List.of(header));
        for (int i = 0; i < 12; i++) {
            lines.add("onde está meu pedido " + i + ";order;neutral");
            lines.add("quero bloquear meu cartão " + i + ";card;neutral");
        }
        return Files.write(folder.resolve("rows.csv"), lines);
    }
}
