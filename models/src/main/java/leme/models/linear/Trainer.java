package leme.models.linear;

import java.util.List;
import java.util.Map;
import leme.models.text.SparseVector;

/** A way to fit a linear model. */
public interface Trainer {

    /**
     * Fits a model; the same arguments give the same bits.
     *
     * @param labels 0 to {@code classes} − 1, one per message
     * @param features how many rows the vocabulary has
     */
    LinearModel fit(List<SparseVector> messages, int[] labels, int features, int classes);

    /** The numbers that decide the outcome, by name. */
    Map<String, Double> settings();
}
