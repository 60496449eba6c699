package leme.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import leme.models.artefact.ModelFile;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PropensityTrainingTest {

    private static final List<SyntheticInteractions.Proposal> ACTIONS = List.of(
            new SyntheticInteractions.Proposal("a", "one", 0.1),
            new SyntheticInteractions.Proposal("b", "one", 0.3),
            new SyntheticInteractions.Proposal("c", "two", 0.6));

    @Test
    void probabilitiesAreCalibratedOnInteractionsNotSeen() throws Exception {
        var model = trained(20_000);
        List<Interaction> unseen =
                new SyntheticInteractions(ACTIONS, 1).draw(30_000).subList(20_000, 30_000);
        double expected = unseen.stream()
                .mapToDouble(row -> model.score(row.action(), row.group(), row.prior(), row.profile())
                        .probability())
                .sum();
        double accepted = unseen.stream().filter(Interaction::accepted).count();
        assertThat(expected / accepted).isCloseTo(1, Offset.offset(0.05));
    }

    @Test
    void theSameRowsGiveTheSameBytes() {
        assertThat(bytes(2_000)).isEqualTo(bytes(2_000));
    }

    @Test
    void weightsOfAnyOtherLengthAreRefused() {
        double[] right = new double[Terms.COUNT];
        double[] shorter = new double[Terms.COUNT - 1];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PropensityModel(0, 1, right, shorter, Map.of(), Map.of(), "v"));
    }

    @Test
    void aPriorOutsideTheOpenIntervalIsRefused() throws Exception {
        var model = trained(2_000);
        var profile = new Profile(1, 1, 1, false, "SMS", 9, false, 0, 0, 0, false);
        assertThatIllegalArgumentException().isThrownBy(() -> model.score("a", "one", 1, profile));
    }

    private static PropensityModel trained(int rows) throws Exception {
        return PropensityModel.of(ModelFile.read("test", bytes(rows)));
    }

    private static byte[] bytes(int rows) {
        return PropensityTraining.standard(1).fit(new SyntheticInteractions(ACTIONS, 1).draw(rows), "00", Map.of());
    }
}
