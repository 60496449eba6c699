package leme.models.propensity;

import java.util.ArrayList;
import java.util.List;
import smile.data.type.StructType;
import smile.model.cart.InternalNode;
import smile.model.cart.Node;
import smile.model.cart.RegressionNode;

/** The arrays of {@link Trees} while they grow out of Smile's nodes. */
final class Growth {

    private final StructType schema;
    private final double scale;
    private final List<Integer> roots = new ArrayList<>();
    private final List<Integer> feature = new ArrayList<>();
    private final List<Float> threshold = new ArrayList<>();
    private final List<Integer> falseChild = new ArrayList<>();
    private final List<Float> value = new ArrayList<>();

    /**
     * Begins.
     *
     * @param scale from what a leaf says to log-odds
     */
    Growth(StructType schema, double scale) {
        this.schema = schema;
        this.scale = scale;
    }

    /** Adds a tree. */
    void grow(Node root) {
        roots.add(feature.size());
        add(root);
    }

    private void add(Node node) {
        int at = feature.size();
        value.add((float) (scale * mean(node)));
        falseChild.add(0);
        if (node instanceof InternalNode inner) {
            feature.add(inner.feature());
            threshold.add(TreeFit.threshold(inner, schema));
            add(inner.trueChild());
            falseChild.set(at, feature.size());
            add(inner.falseChild());
        } else {
            feature.add(Trees.LEAF);
            threshold.add(0f);
        }
    }

    private static double mean(Node node) {
        if (node instanceof InternalNode inner) {
            Node one = inner.trueChild();
            Node other = inner.falseChild();
            return (mean(one) * one.size() + mean(other) * other.size()) / (one.size() + other.size());
        }
        return ((RegressionNode) node).output();
    }

    /** The trees, above what they do not explain. */
    Trees above(double base) {
        return new Trees(
                (float) base, whole(roots), whole(feature), single(threshold), whole(falseChild), single(value));
    }

    private static int[] whole(List<Integer> numbers) {
        return numbers.stream().mapToInt(i -> i).toArray();
    }

    private static float[] single(List<Float> numbers) {
        float[] array = new float[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }
}
