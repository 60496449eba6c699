package leme.models.message;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;
import leme.models.linear.TextClassifier;
import leme.models.text.Occurrences;
import leme.models.text.SparseVector;

/**
 * What is meant: intents, whether any is meant at all, and how far to trust the first.
 *
 * @param language BCP 47 tag of the messages it was trained on; it is never sure of others
 * @param version digest of its file, or {@code unsaved}
 */
public record IntentModel(
        TextClassifier classifier,
        OutOfScope outOfScope,
        OperatingPoints points,
        Signals signals,
        String language,
        String version) {

    /** What its files say they model. */
    public static final String KIND = "intents";

    /** Layout of its files. */
    public static final int SCHEMA = 1;

    private static final int MOST = 5;

    /** What the model says of one message. */
    public record Opinion(double[] probabilities, double outOfScope, int first, double confidence) {

        /** Highest probabilities with their labels, best first. */
        List<Reading.Scored> ranked(List<String> labels) {
            return IntStream.range(0, probabilities.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer k) -> -probabilities[k]))
                    .limit(MOST)
                    .map(k -> new Reading.Scored(labels.get(k), probabilities[k]))
                    .toList();
        }
    }

    /** Judges a message by its features. */
    public Opinion judge(Occurrences shown) {
        SparseVector message = classifier.vocabulary().weigh(shown);
        float[] logits = classifier.model().logits(message);
        double[] probabilities = leme.models.linear.Softmax.of(logits, classifier.temperature());
        double[] signs = OutOfScope.signs(
                logits, classifier.temperature(), classifier.vocabulary().knownShare(shown), shown.wordCount());
        double strange = message.size() == 0 ? 1 : outOfScope.probability(signs);
        int first = leme.models.linear.Softmax.best(probabilities);
        return new Opinion(probabilities, strange, first, probabilities[first] * (1 - strange));
    }

    /** Restores a model from its file. */
    public static IntentModel of(Artefact file) throws RefusedModel {
        file.require(KIND, SCHEMA);
        float[] strange = file.block("outOfScope", OutOfScope.SIGNS + 1);
        double[] coefficients = new double[strange.length];
        for (int i = 0; i < strange.length; i++) {
            coefficients[i] = strange[i];
        }
        var points = new OperatingPoints(file.calibration("sure", 0, 2), file.calibration("outOfScope", 0, 2));
        try {
            return new IntentModel(
                    TextClassifier.of(file),
                    new OutOfScope(coefficients),
                    points,
                    new Signals(file.names("signals")),
                    file.header().language(),
                    file.digest());
        } catch (IllegalArgumentException e) {
            throw file.malformed(e.getMessage() == null ? "its parts do not fit" : e.getMessage());
        }
    }
}
