package leme.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leme.models.artefact.Card;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropensityTrainingTest {

    private static final List<SyntheticInteractions.Proposal> ACTIONS = List.of(
            new SyntheticInteractions.Proposal("a", "one", 0.1),
            new SyntheticInteractions.Proposal("b", "one", 0.3),
            new SyntheticInteractions.Proposal("c", "two", 0.6));

    @Test
    void probabilitiesAreCalibratedOnInteractionsNotSeen() throws Exception {
        List<Interaction> all = new SyntheticInteractions(ACTIONS, 1).draw(16_000);
        var model = model(train(all.subList(0, 8_000)).file());
        List<Interaction> unseen = all.subList(8_000, 16_000);
        double expected = unseen.stream()
                .mapToDouble(row -> model.score(row.action(), row.group(), row.prior(), row.profile())
                        .probability())
                .sum();
        double accepted = unseen.stream().filter(Interaction::accepted).count();
        assertThat(expected / accepted).isCloseTo(1, Offset.offset(0.05));
    }

    @Test
    void whereTheTruthIsAdditiveTheRegressionWins() throws Exception {
        var trained = train(new SyntheticInteractions(ACTIONS, 2).draw(6_000));
        assertThat(trained.report().form()).isEqualTo("logistic");
        assertThat(trained.report().logLoss()).isLessThan(trained.report().baseline());
    }

    @Test
    void whereTheTruthIsAnInteractionTheTreesWin() throws Exception {
        var trained = train(oddHours(4_000));
        assertThat(trained.report().form()).isEqualTo("trees");
        assertThat(model(trained.file()).form()).isEqualTo("trees");
    }

    @Test
    void whereNothingButTheActionMattersTheSimplestWins() throws Exception {
        var report = train(noise(2_000)).report();
        assertThat(report.form()).isEqualTo("rates");
        assertThat(report.contest()).hasSize(9);
        assertThat(report.contest().stream().filter(Card.Contestant::chosen)).hasSize(1);
        assertThat(report.calibrationError()).isLessThan(0.08);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rates", "logistic", "trees"})
    void theSameRowsGiveTheSameBytes(String form) {
        List<Interaction> rows = new SyntheticInteractions(ACTIONS, 1).draw(1_500);
        var training = PropensityTraining.standard(1);
        assertThat(training.only(form, rows)).isEqualTo(training.only(form, rows));
    }

    @Test
    void trainingAgainGivesTheSameBytes() throws Exception {
        List<Interaction> rows = new SyntheticInteractions(ACTIONS, 1).draw(1_000);
        assertThat(train(rows).file()).isEqualTo(train(rows).file());
    }

    @Test
    void tooFewInteractionsAreRefusedWithTheNumberNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> train(new SyntheticInteractions(ACTIONS, 1).draw(50)))
                .withMessageContaining("`50` interactions")
                .withMessageContaining("200");
    }

    @Test
    void aPriorOutsideTheOpenIntervalIsRefused() throws Exception {
        var model = model(PropensityTraining.standard(1).only("rates", noise(300)));
        var profile = new Profile(1, 1, 1, false, "SMS", 9, false, 0, 0, 0, false);
        assertThatIllegalArgumentException().isThrownBy(() -> model.score("a", "one", 1, profile));
    }

    /** Accepted in the morning by those who own nothing, in the evening by those who own something: no sum says so. */
    private static List<Interaction> oddHours(int rows) {
        var random = new SplittableRandom(3);
        return IntStream.range(0, rows)
                .mapToObj(_ -> {
                    boolean owns = random.nextBoolean();
                    boolean morning = random.nextBoolean();
                    var profile = new Profile(9, 9, 1, owns, "SMS", morning ? 9 : 19, false, 1, 0, 0, false);
                    double probability = owns == morning ? 0.1 : 0.6;
                    return new Interaction("a", "one", 0.3, profile, random.nextDouble() < probability);
                })
                .toList();
    }

    private static List<Interaction> noise(int rows) {
        var random = new SplittableRandom(4);
        var profile = new Profile(9, 9, 1, false, "SMS", 9, false, 1, 0, 0, false);
        return IntStream.range(0, rows)
                .mapToObj(_ -> new Interaction("a", "one", 0.3, profile, random.nextDouble() < 0.2))
                .toList();
    }

    private static PropensityTraining.Trained train(List<Interaction> rows) throws RefusedModel {
        return PropensityTraining.standard(1).train(rows, "00", (_, _, _) -> {});
    }

    private static PropensityModel model(byte[] file) throws RefusedModel {
        return PropensityModel.of(ModelFile.read("test", file));
    }
}
