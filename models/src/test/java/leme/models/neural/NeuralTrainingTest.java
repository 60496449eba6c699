package leme.models.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import leme.models.linear.Margin;
import leme.models.linear.Softmax;
import leme.models.text.SparseVector;
import org.junit.jupiter.api.Test;

class NeuralTrainingTest {

    /** Either feature alone means class 1, both or neither class 0: no line parts them. */
    private static final List<SparseVector> EITHER = List.of(shown(2), shown(0, 2), shown(1, 2), shown(0, 1, 2));

    private static final int[] MEANT = {0, 1, 1, 0};

    @Test
    void whatNoLinePartsIsLearned() {
        NeuralModel network = network(7);
        assertThat(told(i -> network.logits(network.hidden(EITHER.get(i))))).containsExactly(MEANT);
        var linear = new Margin(50, 10, 7).fit(EITHER, MEANT, 3, 2);
        assertThat(told(i -> linear.logits(EITHER.get(i)))).isNotEqualTo(MEANT);
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        assertThat(network(7).embedding()).containsExactly(network(7).embedding());
        assertThat(network(7).embedding()).isNotEqualTo(network(8).embedding());
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NeuralModel(new float[2], new float[3], new float[2], new float[4]))
                .withMessageContaining("`2` units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NeuralModel(new float[2], new float[4], new float[1], new float[2]))
                .withMessageContaining("`1` classes");
    }

    private static NeuralModel network(long seed) {
        var messages = new ArrayList<SparseVector>();
        IntStream.range(0, 100).forEach(round -> messages.addAll(EITHER));
        int[] labels = IntStream.range(0, 400).map(i -> MEANT[i % 4]).toArray();
        return new NeuralTraining(16, 20, 0, 0, seed).fit((i, _) -> messages.get(i), 3, labels, 2);
    }

    private static int[] told(java.util.function.IntFunction<float[]> logits) {
        return IntStream.range(0, 4)
                .map(i -> Softmax.best(Softmax.of(logits.apply(i), 1)))
                .toArray();
    }

    private static SparseVector shown(int... features) {
        float[] values = new float[features.length];
        java.util.Arrays.fill(values, 1);
        return new SparseVector(features, values, features.length);
    }
}
