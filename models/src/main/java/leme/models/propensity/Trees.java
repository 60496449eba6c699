package leme.models.propensity;

import java.util.Map;

/**
 * Boosted regression trees as arrays, in preorder: a node's true child follows it, its false child stands at
 * {@code falseChild}. What a node is worth is the mean of its leaves, so that every step down a tree adds to, or takes
 * from, the log-odds, and the term stepped on gets it (Saabas 2014): shares sum to the log-odds exactly.
 */
final class Trees implements Form {

    /** In place of a term, where there is none: a leaf. */
    static final int LEAF = -1;

    /** What trees look at: the terms, then the rate's log-odds. */
    static final int FEATURES = Terms.COUNT + 1;

    private final float base;
    private final int[] roots;
    private final int[] feature;
    private final float[] threshold;
    private final int[] falseChild;
    private final float[] value;

    /**
     * Restores trees.
     *
     * @param roots of each tree, ascending, the first 0
     * @param feature stepped on, or {@link #LEAF}
     * @param threshold at or below which the true child is next
     * @param value in log-odds
     */
    Trees(float base, int[] roots, int[] feature, float[] threshold, int[] falseChild, float[] value) {
        int nodes = feature.length;
        if (threshold.length != nodes || falseChild.length != nodes || value.length != nodes) {
            throw new IllegalArgumentException("its trees have `" + nodes + "` nodes, but other numbers of parts");
        }
        this.base = base;
        this.roots = roots.clone();
        this.feature = feature.clone();
        this.threshold = threshold.clone();
        this.falseChild = falseChild.clone();
        this.value = value.clone();
        for (int t = 0; t < roots.length; t++) {
            requireTree(t, roots[t], t + 1 < roots.length ? roots[t + 1] : nodes);
        }
    }

    /** INVARIANT: every step goes on within the tree, so that every walk ends. */
    private void requireTree(int tree, int from, int to) {
        if ((tree == 0 && from != 0) || from < 0 || from >= to) {
            throw new IllegalArgumentException("its tree `" + tree + "` begins out of place");
        }
        for (int node = from; node < to; node++) {
            boolean leaf = feature[node] == LEAF;
            boolean inner = feature[node] >= 0
                    && feature[node] < FEATURES
                    && falseChild[node] > node + 1
                    && falseChild[node] < to;
            if (!leaf && !inner) {
                throw new IllegalArgumentException("node `" + node + "` of its trees leads nowhere");
            }
        }
    }

    @Override
    public String name() {
        return "trees";
    }

    @Override
    public double logOdds(double rate, double prior, String group, double[] terms, double[] shares) {
        double logOdds = base;
        for (int root : roots) {
            logOdds += value[root];
            int node = root;
            while (feature[node] != LEAF) {
                int stepped = feature[node];
                float seen = stepped < terms.length ? (float) terms[stepped] : (float) rate;
                int next = seen <= threshold[node] ? node + 1 : falseChild[node];
                double gained = value[next] - value[node];
                shares[stepped] += gained;
                logOdds += gained;
                node = next;
            }
        }
        return logOdds;
    }

    /** Its numbers, for a model file. */
    void into(Map<String, float[]> blocks) {
        blocks.put("trees.base", new float[] {base});
        blocks.put("trees.roots", single(roots));
        blocks.put("trees.feature", single(feature));
        blocks.put("trees.threshold", threshold.clone());
        blocks.put("trees.falseChild", single(falseChild));
        blocks.put("trees.value", value.clone());
    }

    private static float[] single(int[] whole) {
        float[] numbers = new float[whole.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = whole[i];
        }
        return numbers;
    }
}
