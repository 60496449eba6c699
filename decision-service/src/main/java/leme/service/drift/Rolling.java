package leme.service.drift;

import java.util.ArrayDeque;
import java.util.Deque;
import leme.models.drift.Bins;

/** Counts of the last values by bin: ten slices, of which the oldest goes when a new one begins. Of one thread. */
final class Rolling {

    private static final int SLICES = 10;

    private final Bins bins;
    private final int slice;
    private final Deque<long[]> slices = new ArrayDeque<>();
    private int inSlice;

    /** @param window how many values are counted, in tenths; 10 or more */
    Rolling(Bins bins, int window) {
        this.bins = bins;
        this.slice = Math.max(1, window / SLICES);
        slices.add(new long[bins.count()]);
    }

    void add(double value) {
        if (inSlice == slice) {
            slices.addLast(new long[bins.count()]);
            inSlice = 0;
            if (slices.size() > SLICES) {
                slices.removeFirst();
            }
        }
        slices.getLast()[bins.bin(value)]++;
        inSlice++;
    }

    long[] counts() {
        long[] sum = new long[bins.count()];
        for (long[] each : slices) {
            for (int bin = 0; bin < sum.length; bin++) {
                sum[bin] += each[bin];
            }
        }
        return sum;
    }
}
