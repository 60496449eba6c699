package leme.models.linear;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;
import leme.models.text.Featuriser;
import leme.models.text.Occurrences;
import leme.models.text.SparseVector;
import leme.models.text.Vocabulary;

/**
 * Sorts messages into labels with calibrated probabilities.
 *
 * @param labels what the classes are called, in their order
 * @param vocabulary features it knows
 * @param model weights per feature and label
 * @param temperature divides the logits, so that of messages given 80 % four in five are right
 */
public record TextClassifier(List<String> labels, Vocabulary vocabulary, LinearModel model, double temperature) {

    public TextClassifier {
        labels = List.copyOf(labels);
        if (labels.size() != model.classes() || vocabulary.size() != model.features()) {
            throw new IllegalArgumentException("labels `" + labels.size() + "` and features `" + vocabulary.size()
                    + "` do not fit a model of `" + model.classes() + "` by `" + model.features() + "`");
        }
    }

    /** Unnormalised log-probability per label, before calibration. */
    public float[] logits(Occurrences shown) {
        return model.logits(vocabulary.weigh(shown));
    }

    /** Calibrated probability per label; they sum to one. */
    public double[] probabilities(SparseVector message) {
        return Softmax.of(model.logits(message), temperature);
    }

    /** Calibrated probability per label; they sum to one. */
    public double[] probabilities(Occurrences shown) {
        return probabilities(vocabulary.weigh(shown));
    }

    /** The same classifier with another temperature. */
    public TextClassifier calibrated(double newTemperature) {
        return new TextClassifier(labels, vocabulary, model, newTemperature);
    }

    /** Its numbers, for a model file; labels and temperature go into the header. */
    public Map<String, float[]> blocks() {
        int[] buckets = vocabulary.buckets();
        float[] known = new float[buckets.length];
        for (int row = 0; row < buckets.length; row++) {
            known[row] = buckets[row];
        }
        return Map.of(
                "buckets", known,
                "idf", vocabulary.idf(),
                "bias", model.bias(),
                "weights", model.weights(),
                "bits", new float[] {vocabulary.featuriser().bits()});
    }

    /** Restores a classifier from a model file. */
    public static TextClassifier of(Artefact file) throws RefusedModel {
        List<String> labels = file.names("labels");
        if (labels.size() < 2 || new HashSet<>(labels).size() != labels.size()) {
            throw file.malformed("its `" + labels.size() + "` labels are too few or not distinct");
        }
        int[] buckets = file.whole("buckets");
        float[] idf = file.block("idf", buckets.length);
        float[] bias = file.block("bias", labels.size());
        float[] weights = file.block("weights", (long) buckets.length * labels.size());
        double temperature = file.calibration("temperature", 0.01, 100);
        try {
            var featuriser = new Featuriser(file.whole("bits")[0]);
            var vocabulary = new Vocabulary(featuriser, buckets, idf);
            return new TextClassifier(labels, vocabulary, new LinearModel(bias, weights), temperature);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw file.malformed("its vocabulary does not fit together (" + e.getMessage() + ")");
        }
    }
}
