package leme.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final int[] LABELS = IntStream.range(0, 60).map(i -> i / 20).toArray();

    @Test
    void neighboursOfALabelShareAFold() {
        int[] fold = Folds.of(LABELS, 4);
        assertThat(IntStream.range(0, 60).filter(i -> i % 5 != 0)).allMatch(i -> fold[i] == fold[i - 1]);
    }

    @Test
    void everyFoldHasItsShareOfEveryLabel() {
        for (int[] fold : new int[][] {Folds.of(LABELS, 4), Folds.drawn(LABELS, 4, 7)}) {
            for (int label = 0; label < 3; label++) {
                for (int f = 0; f < 4; f++) {
                    int wanted = label;
                    int current = f;
                    assertThat(IntStream.range(0, 60).filter(i -> LABELS[i] == wanted && fold[i] == current))
                            .hasSize(5);
                }
            }
        }
    }

    @Test
    void aMessageThatOccursTwiceIsInOneFold() {
        var rows = List.of(
                new Example("Quero cancelar", "order-cancel", ""),
                new Example("cancelar o pedido", "order-cancel", ""),
                new Example("quero  CANCELAR", "plan-cancel", ""));
        assertThat(Folds.together(rows, new int[] {0, 1, 2})).containsExactly(0, 1, 0);
    }

    @Test
    void asManyFoldsAsExamplesLeaveEachOutOnce() {
        assertThat(Folds.of(LABELS, 1_000))
                .containsExactly(IntStream.range(0, 60).toArray());
    }
}
