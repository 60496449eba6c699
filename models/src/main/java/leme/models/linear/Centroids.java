package leme.models.linear;

import java.util.List;
import leme.models.text.SparseVector;

/** The mean message of each label, scaled to norm 1: with few examples, likeness to it is the steadiest opinion. */
public final class Centroids {

    private Centroids() {}

    /** A model whose scores are the cosines between a message and each label's mean. */
    public static LinearModel fit(List<SparseVector> messages, int[] labels, int features, int classes) {
        var weights = new float[features * classes];
        for (int i = 0; i < labels.length; i++) {
            SparseVector message = messages.get(i);
            for (int j = 0; j < message.size(); j++) {
                weights[message.index()[j] * classes + labels[i]] += message.value()[j];
            }
        }
        var norms = new double[classes];
        for (int i = 0; i < weights.length; i++) {
            norms[i % classes] += weights[i] * weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) Math.sqrt(norms[i % classes] + 1e-12);
        }
        return new LinearModel(new float[classes], weights);
    }
}
