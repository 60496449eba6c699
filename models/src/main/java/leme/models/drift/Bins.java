package leme.models.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How a number is sorted into bins: fixed once, by the reference, so that windows can be counted without keeping their
 * values, and counts of several replicas added.
 *
 * @param edges ascending, finite; n edges make n + 1 bins, and there is one more for what is missing (NaN)
 */
public record Bins(List<Double> edges) {

    private static final int DECILES = 10;

    public Bins {
        edges = List.copyOf(edges);
        for (int i = 0; i < edges.size(); i++) {
            if (!Double.isFinite(edges.get(i)) || i > 0 && edges.get(i) <= edges.get(i - 1)) {
                throw new IllegalArgumentException("edges `" + edges + "` of bins are not ascending");
            }
        }
    }

    /**
     * Bins that hold about a tenth of the reference each; fewer where values repeat. Edges are numbers of 32 bits, as
     * model files keep them, so that a bin is the same before and after.
     */
    public static Bins deciles(double[] reference) {
        double[] ascending =
                DoubleStream.of(reference).filter(Double::isFinite).sorted().toArray();
        if (ascending.length == 0) {
            throw new IllegalArgumentException("a reference without values. Maybe the window was empty.");
        }
        return new Bins(DoubleStream.iterate(1, decile -> decile < DECILES, decile -> decile + 1)
                .map(decile -> single(ascending[(int) (decile * ascending.length / DECILES)]))
                .distinct()
                .boxed()
                .toList());
    }

    private static double single(double edge) {
        return (float) Math.clamp(edge, -Float.MAX_VALUE, Float.MAX_VALUE);
    }

    /** As many as {@link #bin} knows: one more than edges, and one for what is missing. */
    public int count() {
        return edges.size() + 2;
    }

    /** The bin of a value, from 0; a value at an edge lies above it. */
    public int bin(double value) {
        if (Double.isNaN(value)) {
            return count() - 1;
        }
        int bin = 0;
        while (bin < edges.size() && value >= edges.get(bin)) {
            bin++;
        }
        return bin;
    }

    /** How many values fall into each bin. */
    public long[] counts(double[] values) {
        long[] counts = new long[count()];
        Arrays.stream(values).forEach(value -> counts[bin(value)]++);
        return counts;
    }
}
