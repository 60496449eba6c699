package leme.models.training;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leme.models.linear.Shuffle;

/** Splits examples so that every fold has its share of each label. */
final class Folds {

    private Folds() {}

    /**
     * The fold of each example, 0 to {@code folds} − 1.
     *
     * @param folds as many as there are examples, or more: each is left out once
     */
    static int[] of(int[] labels, int folds, long seed) {
        int n = labels.length;
        if (folds >= n) {
            return IntStream.range(0, n).toArray();
        }
        int[] order = IntStream.range(0, n).toArray();
        Shuffle.of(order, new SplittableRandom(seed));
        int[] seen = new int[IntStream.of(labels).max().orElse(0) + 1];
        int[] fold = new int[n];
        for (int i : order) {
            fold[i] = (labels[i] + seen[labels[i]]++) % folds;
        }
        return fold;
    }
}
