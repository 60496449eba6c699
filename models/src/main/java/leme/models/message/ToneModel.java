package leme.models.message;

import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;
import leme.models.classifier.TextClassifier;
import leme.models.message.Reading.Tone;
import leme.models.text.Occurrences;

/**
 * How a message is said, and whether it complains.
 *
 * @param classifier over the labels {@code complaint}, {@code negative}, {@code neutral}, {@code positive}, in any order
 * @param version digest of its file, or {@code unsaved}
 */
public record ToneModel(TextClassifier classifier, String version) {

    /** What its files say they model. */
    public static final String KIND = "tone";

    /** Layout of its files. */
    public static final int SCHEMA = 2;

    /** A tone and the calibrated probability that the message complains, 0 to 1. */
    public record Opinion(Tone tone, double complaint) {}

    /** Judges a message by its features. */
    public Opinion judge(Occurrences shown) {
        double[] probabilities = classifier.probabilities(shown);
        double complaint = 0;
        double negative = 0;
        double positive = 0;
        for (int k = 0; k < probabilities.length; k++) {
            switch (classifier.labels().get(k)) {
                case "complaint" -> complaint = probabilities[k];
                case "negative" -> negative = probabilities[k];
                case "positive" -> positive = probabilities[k];
                default -> {}
            }
        }
        double neutral = 1 - complaint - negative - positive;
        Tone tone = complaint + negative > Math.max(neutral, positive)
                ? Tone.NEGATIVE
                : positive > neutral ? Tone.POSITIVE : Tone.NEUTRAL;
        return new Opinion(tone, complaint);
    }

    /** Restores a model from its file. */
    public static ToneModel of(Artefact file) throws RefusedModel {
        file.require(KIND, SCHEMA);
        if (!file.names("labels").contains("complaint")) {
            throw file.malformed("its labels do not include `complaint`");
        }
        return new ToneModel(TextClassifier.of(file), file.digest());
    }
}
