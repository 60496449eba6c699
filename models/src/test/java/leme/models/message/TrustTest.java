package leme.models.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {

    private static final Signs SIGNS = new Signs(new double[Signs.COUNT]);

    @ParameterizedTest
    @ValueSource(doubles = {-9, -2, 0, 2, 9})
    void whatIsSharedSumsToOneAndTheFirstStaysFirst(double logOdds) {
        double[] shared = trust(logOdds).shared(new double[] {0.2, 0.5, 0.3}, SIGNS);
        assertThat(Arrays.stream(shared).sum()).isEqualTo(1, Offset.offset(1e-12));
        assertThat(shared[1]).isGreaterThanOrEqualTo(shared[2]);
        assertThat(shared[2] / shared[0]).isEqualTo(1.5, Offset.offset(1e-9));
    }

    @Test
    void theFirstGetsWhatItIsTrustedWith() {
        double[] shared = trust(2).shared(new double[] {0.2, 0.5, 0.3}, SIGNS);
        assertThat(shared[1]).isEqualTo(1 / (1 + Math.exp(-2)), Offset.offset(1e-12));
    }

    @Test
    void certaintyLeavesNothingToShare() {
        assertThat(trust(0).shared(new double[] {1, 0}, SIGNS)).containsExactly(1, 0);
    }

    @Test
    void whatIsNineTimesAsCommonIsNineTimesAsLikelyAsNot() {
        assertThat(trust(0).times(9).probability(SIGNS)).isEqualTo(0.9, Offset.offset(1e-12));
    }

    private static Trust trust(double logOdds) {
        double[] coefficients = new double[Signs.COUNT + 1];
        coefficients[Signs.COUNT] = logOdds;
        return new Trust(coefficients);
    }
}
