package leme.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    @Test
    void theLaneBeginsWherePrecisionStillHolds() {
        Thresholds.Answer[] answers = IntStream.range(0, 100)
                .mapToObj(i -> new Thresholds.Answer(1 - i / 100.0, i < 50))
                .toArray(Thresholds.Answer[]::new);
        double sure = Thresholds.sure(answers, 1);
        assertThat(sure).isEqualTo(0.51);
        assertThat(Thresholds.coverage(answers, sure)).isEqualTo(0.5);
        assertThat(Thresholds.precision(answers, sure)).isEqualTo(1);
    }

    @Test
    void withoutEvidenceNothingIsSure() {
        assertThat(Thresholds.sure(new Thresholds.Answer[0], 0.9)).isEqualTo(Thresholds.NEVER);
    }

    @Test
    void aPromiseAsksForMoreThanWasSeen() {
        assertThat(promised(right(267), 0)).isEqualTo(Thresholds.NEVER);
        assertThat(promised(right(268), 0)).isLessThan(1);
    }

    @Test
    void aPromiseReckonsWithATenthOfMessagesOutOfScopeHoweverFewWereCollected() {
        assertThat(promised(right(300), 20)).isEqualTo(Thresholds.NEVER);
        assertThat(promised(right(300), 200)).isLessThan(1);
        assertThat(promised(with(right(300), new Thresholds.Answer(0.9, false, true)), 200))
                .isEqualTo(Thresholds.NEVER);
    }

    private static double promised(Thresholds.Answer[] answers, int strangers) {
        return Thresholds.promised(answers, 300, new Strangers(strangers), 0.99);
    }

    private static Thresholds.Answer[] with(Thresholds.Answer[] answers, Thresholds.Answer... more) {
        return Stream.concat(Arrays.stream(answers), Arrays.stream(more)).toArray(Thresholds.Answer[]::new);
    }

    @Test
    void ofAHundredThatDoNotBelongOneMayReachTheLaneWhereOneInFortyMay() {
        double[] confidences = {0.2, 0.9, 0.7, 0.4};
        assertThat(Thresholds.without(confidences, 100, 0.025)).isEqualTo(Math.nextUp(0.7));
        assertThat(Thresholds.without(confidences, 30, 0.025)).isEqualTo(Math.nextUp(0.9));
        assertThat(Thresholds.without(confidences, 1_000, 0.025)).isZero();
        assertThat(Thresholds.without(new double[0], 0, 0.025)).isZero();
    }

    private static Thresholds.Answer[] right(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Thresholds.Answer(1 - i / 1000.0, true))
                .toArray(Thresholds.Answer[]::new);
    }
}
