package leme.models.message;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;
import leme.models.classifier.Opinions;
import leme.models.classifier.TextClassifier;
import leme.models.linear.Softmax;
import leme.models.text.Occurrences;
import leme.models.text.SparseVector;

/**
 * What is meant: intents, whether any is meant at all, and how far to trust the first.
 *
 * @param outOfScope whether none of the intents is meant
 * @param right whether the first intent is the one meant: the confidence that lanes are decided by
 * @param language BCP 47 tag of the messages it was trained on; it is never sure of others
 * @param version digest of its file, or {@code unsaved}
 */
public record IntentModel(
        TextClassifier classifier,
        Trust outOfScope,
        Trust right,
        OperatingPoints points,
        Signals signals,
        String language,
        String version) {

    /** What its files say they model. */
    public static final String KIND = "intents";

    /** Layout of its files. */
    public static final int SCHEMA = 2;

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

    /** The intents: the labels but that of strangers, which comes last if the model has one. */
    public List<String> intents() {
        List<String> labels = classifier.labels();
        return labels.getLast().equals(Signs.STRANGER) ? labels.subList(0, labels.size() - 1) : labels;
    }

    /** Judges a message by its features; probabilities are of the intents, given that one of them is meant. */
    public Opinion judge(Occurrences shown) {
        SparseVector message = classifier.vocabulary().weigh(shown);
        Opinions opinions = classifier.opinions(message);
        double temperature = classifier.temperature();
        int intents = intents().size();
        Familiarity familiarity = Familiarity.of(classifier.vocabulary(), shown);
        Signs signs = Signs.of(opinions, familiarity, intents, temperature);
        double strange = message.size() == 0 ? 1 : outOfScope.probability(signs);
        double[] probabilities = Softmax.of(Arrays.copyOf(opinions.logits(), intents), temperature);
        int first = Softmax.best(probabilities);
        return new Opinion(probabilities, strange, first, right.probability(signs));
    }

    /** Restores a model from its file. */
    public static IntentModel of(Artefact file) throws RefusedModel {
        file.require(KIND, SCHEMA);
        var points = new OperatingPoints(file.calibration("sure", 0, 2), file.calibration("outOfScope", 0, 2));
        try {
            return new IntentModel(
                    TextClassifier.of(file),
                    trust(file, "outOfScope"),
                    trust(file, "right"),
                    points,
                    new Signals(file.names("signals")),
                    file.header().language(),
                    file.digest());
        } catch (IllegalArgumentException e) {
            throw file.malformed(e.getMessage() == null ? "its parts do not fit" : e.getMessage());
        }
    }

    private static Trust trust(Artefact file, String name) throws RefusedModel {
        float[] numbers = file.block(name, Signs.COUNT + 1);
        double[] coefficients = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            coefficients[i] = numbers[i];
        }
        return new Trust(coefficients);
    }
}
