package leme.models.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmpiricalBernsteinTest {

    @Test
    void itHoldsTheMeanAtLeastAsOftenAsItSays() {
        var random = new Random(2);
        int held = 0;
        for (int run = 0; run < 400; run++) {
            double[] values = random.doubles(200).map(x -> x < 0.1 ? 1 : 0).toArray();
            held += EmpiricalBernstein.of(values, 0, 1, 0.95).contains(0.1) ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(380);
    }

    /** A model may expect less than any reward that was seen: rewards were all 0 or 1, and it says −0.02 of everybody. */
    @Test
    void valuesBeyondTheRangeWidenIt() {
        double[] values = new double[5_000];
        Arrays.fill(values, -0.02);

        var interval = EmpiricalBernstein.of(values, 0, 1, 0.95);

        assertThat(interval.contains(-0.02)).isTrue();
        assertThat(interval.low()).isEqualTo(-0.02);
    }
}
