package leme.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import leme.models.training.IntentEvaluation.Told;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IntentEvaluationTest {

    @Test
    void strangersToldApartInThreeOfFourPairsSeparateByThreeQuarters() {
        IntentReport report = IntentEvaluation.of(
                List.of(
                        new Told("a", "a", 0.9),
                        new Told("b", "b", 0.4),
                        new Told("oos", "a", 0.5),
                        new Told("oos", "b", 0.3)),
                "four");
        assertThat(report.separation()).isEqualTo(0.75);
        assertThat(report.accuracy()).isEqualTo(1);
        assertThat(report.strangers()).isEqualTo(2);
    }

    @Test
    void calibrationIsTheGapBetweenWhatIsSaidAndWhatComesTrue() {
        var told = new ArrayList<Told>();
        for (int i = 0; i < 100; i++) {
            told.add(new Told("a", i < 70 ? "a" : "b", 0.9));
        }
        assertThat(IntentEvaluation.of(told, "hundred").calibrationError()).isEqualTo(0.2, Offset.offset(1e-9));
    }

    @Test
    void attainableIsTheShareOfWhichNinetyNineInAHundredAreRight() {
        var told = new ArrayList<Told>();
        for (int i = 0; i < 400; i++) {
            told.add(new Told("a", i % 100 < 99 && i < 200 ? "a" : "b", 1 - i / 1000.0));
        }
        assertThat(IntentEvaluation.of(told, "four hundred").attainable()).isEqualTo(0.5);
    }
}
