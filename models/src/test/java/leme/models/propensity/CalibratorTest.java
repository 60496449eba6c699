package leme.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalibratorTest {

    private static final int ROWS = 8_000;

    private final double[] raw = new double[ROWS];
    private final boolean[] accepted = new boolean[ROWS];

    /** Outcomes whose log-odds are half of what was said, and one less. */
    CalibratorTest() {
        var random = new SplittableRandom(8);
        for (int i = 0; i < ROWS; i++) {
            raw[i] = 6 * random.nextDouble() - 3;
            accepted[i] = random.nextDouble() < 1 / (1 + Math.exp(1 - 0.5 * raw[i]));
        }
    }

    @Test
    void plattFindsSlopeAndBias() {
        var found = (Calibrator.Platt) Calibrator.platt(raw, accepted);
        assertThat(found.slope()).isCloseTo(0.5, Offset.offset(0.07));
        assertThat(found.bias()).isCloseTo(-1, Offset.offset(0.07));
    }

    @Test
    void isotonicFollowsTheTruthAndNeverFalls() {
        Calibrator isotonic = Calibrator.isotonic(raw, accepted);
        double before = Double.NEGATIVE_INFINITY;
        for (double at = -4; at <= 4; at += 0.01) {
            double now = isotonic.logOdds(at);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(isotonic.logOdds(0)).isCloseTo(-1, Offset.offset(0.4));
    }

    @Test
    void rowsTooFewOrOfOneOutcomeTeachNothing() {
        assertThat(Calibrator.isotonic(new double[] {1, 2}, new boolean[] {true, false}))
                .isInstanceOf(Calibrator.AsIs.class);
        assertThat(Calibrator.platt(raw, new boolean[ROWS])).isInstanceOf(Calibrator.AsIs.class);
    }

    @Test
    void aCalibrationThatTurnsTheOrderAroundIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibrator.Platt(-1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibrator.Isotonic(new double[] {0, 1}, new double[] {1, 0}));
    }
}
