package leme.models.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leme.models.text.SparseVector;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HalvesTest {

    @Test
    void sumsAreThoseOfTheRoundedNumbers() {
        var random = new SplittableRandom(7);
        float[] matrix = new float[50 * 13];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = (float) random.nextDouble(-3, 3);
        }
        var halves = new Halves(matrix, 13);
        int[] rows = IntStream.range(0, 20).map(i -> 2 * i).toArray();
        float[] values = new float[20];
        java.util.Arrays.fill(values, 0.3f);
        var message = new SparseVector(rows, values, 20);
        float[] sums = new float[13];
        float[] expected = new float[13];

        halves.gather(message, sums);
        Rows.gather(halves.floats(), message, expected);

        assertThat(sums).containsExactly(expected);
        assertThat(halves.floats()).containsExactly(matrix, Offset.offset(0.002f));
    }

    @Test
    void whatIsRoundedOnceStaysAsItIs() {
        var halves = new Halves(new float[] {0.1f, -7.3f, 1e6f, 0, 1e-5f, 3}, 2);
        assertThat(new Halves(halves.floats(), 2).floats()).containsExactly(halves.floats());
        assertThat(halves.at(1, 0)).isEqualTo(65_504);
        assertThat(halves.rows()).isEqualTo(3);
    }
}
