package leme.models.classifier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;
import leme.models.linear.LinearModel;
import leme.models.linear.Rows;
import leme.models.linear.Softmax;
import leme.models.neural.NeuralModel;
import leme.models.text.Featuriser;
import leme.models.text.Language;
import leme.models.text.Occurrences;
import leme.models.text.SparseVector;
import leme.models.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Sorts messages into labels with calibrated probabilities.
 *
 * <p>The linear model is the one of record; a neural model over the same features may add its logits to the linear ones.
 *
 * @param labels what the classes are called, in their order
 * @param vocabulary features it knows
 * @param model weights per feature and label
 * @param second the second opinion, or null
 * @param temperature divides the logits, so that of messages given 80 % four in five are right
 */
public record TextClassifier(
        List<String> labels,
        Vocabulary vocabulary,
        LinearModel model,
        @Nullable NeuralModel second,
        double temperature) {

    /** The block that only models with a second opinion have. */
    private static final String HIDDEN_BIAS = "hiddenBias";

    public TextClassifier {
        labels = List.copyOf(labels);
        if (labels.size() != model.classes() || vocabulary.size() != model.features()) {
            throw new IllegalArgumentException("labels `" + labels.size() + "` and features `" + vocabulary.size()
                    + "` do not fit a model of `" + model.classes() + "` by `" + model.features() + "`");
        }
        if (second != null && (second.classes() != model.classes() || second.features() != model.features())) {
            throw new IllegalArgumentException("the second opinion is on `" + second.classes() + "` by `"
                    + second.features() + "`, the first on `" + model.classes() + "` by `" + model.features() + "`");
        }
    }

    /** What the parts say of a message. */
    public Opinions opinions(SparseVector message) {
        float[] linear = model.logits(message);
        if (second == null) {
            return new Opinions(linear, linear, new float[0], 0);
        }
        float[] hidden = second.hidden(message);
        float[] other = second.logits(hidden);
        float[] logits = linear.clone();
        Rows.add(logits, 0, other, 1);
        return new Opinions(logits, linear, other, Math.sqrt(Rows.dot(hidden, 0, hidden)));
    }

    /** What the parts say of a message, by what it shows. */
    public Opinions opinions(Occurrences shown) {
        return opinions(vocabulary.weigh(shown));
    }

    /** Calibrated probability per label; they sum to one. */
    public double[] probabilities(SparseVector message) {
        return Softmax.of(opinions(message).logits(), temperature);
    }

    /** Calibrated probability per label; they sum to one. */
    public double[] probabilities(Occurrences shown) {
        return probabilities(vocabulary.weigh(shown));
    }

    /** The same classifier with another temperature. */
    public TextClassifier calibrated(double newTemperature) {
        return new TextClassifier(labels, vocabulary, model, second, newTemperature);
    }

    /** Its numbers, for a model file; labels and temperature go into the header. */
    public Map<String, float[]> blocks() {
        int[] buckets = vocabulary.buckets();
        float[] known = new float[buckets.length];
        for (int row = 0; row < buckets.length; row++) {
            known[row] = buckets[row];
        }
        var blocks = new TreeMap<String, float[]>(Map.of(
                "buckets", known,
                "idf", vocabulary.idf(),
                "bias", model.bias(),
                "weights", model.weights(),
                "bits", new float[] {vocabulary.featuriser().bits()}));
        if (second != null) {
            blocks.put(HIDDEN_BIAS, second.hiddenBias());
            blocks.put("embedding", second.embedding());
            blocks.put("secondBias", second.bias());
            blocks.put("secondWeights", second.weights());
        }
        return blocks;
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
            var featuriser = new Featuriser(
                    file.whole("bits")[0], Language.listed(file.header().language()));
            var vocabulary = new Vocabulary(featuriser, buckets, idf);
            return new TextClassifier(labels, vocabulary, new LinearModel(bias, weights), second(file), temperature);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw file.malformed("its vocabulary does not fit together (" + e.getMessage() + ")");
        }
    }

    private static @Nullable NeuralModel second(Artefact file) throws RefusedModel {
        return file.blocks().containsKey(HIDDEN_BIAS)
                ? new NeuralModel(
                        file.block(HIDDEN_BIAS),
                        file.block("embedding"),
                        file.block("secondBias"),
                        file.block("secondWeights"))
                : null;
    }
}
