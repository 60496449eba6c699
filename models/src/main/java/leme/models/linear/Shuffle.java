package leme.models.linear;

import java.util.SplittableRandom;

/** Puts things in a random order that depends on nothing but the source of randomness. */
public final class Shuffle {

    private Shuffle() {}

    /** Shuffles in place (Fisher, Yates). */
    public static void of(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
    }
}
