package leme.models.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leme.models.text.SparseVector;
import org.junit.jupiter.api.Test;

class FrequenciesTest {

    private static final List<SparseVector> MESSAGES = List.of(shown(0, 2), shown(0), shown(1, 2), shown(1));

    @Test
    void aFeatureSpeaksForTheLabelItOccursWith() {
        LinearModel model = new Frequencies(0.01, 0.1).fit(MESSAGES, new int[] {0, 0, 1, 1}, 3, 2);
        assertThat(model.weight(0, 0)).isPositive();
        assertThat(model.weight(0, 1)).isNegative();
        assertThat(model.weight(2, 0)).isEqualTo(model.weight(2, 1));
    }

    @Test
    void itTellsLabelsApart() {
        LinearModel model = Frequencies.standard().fit(MESSAGES, new int[] {0, 0, 1, 1}, 3, 2);
        assertThat(model.logits(shown(0))[0]).isGreaterThan(model.logits(shown(0))[1]);
        assertThat(model.logits(shown(1))[1]).isGreaterThan(model.logits(shown(1))[0]);
    }

    private static SparseVector shown(int... features) {
        float[] values = new float[features.length];
        java.util.Arrays.fill(values, 0.5f);
        return new SparseVector(features, values, features.length);
    }
}
