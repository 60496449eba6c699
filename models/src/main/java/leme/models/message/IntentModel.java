package leme.models.message;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;
import leme.models.classifier.Opinions;
import leme.models.classifier.TextClassifier;
import leme.models.drift.Reference;
import leme.models.drift.ReferenceBlocks;
import leme.models.linear.Softmax;
import leme.models.text.Language;
import leme.models.text.NormalText;
import leme.models.text.Occurrences;
import leme.models.text.SparseVector;

/**
 * What is meant: intents, whether any is meant at all, and how far to trust the first.
 *
 * @param outOfScope whether none of the intents is meant
 * @param first whether, given that an intent is meant, it is the first
 * @param points where the lanes of each language begin that it was trained on; it is never sure of others
 * @param version digest of its file, or {@code unsaved}
 * @param references what {@link MessageMeasures} looked like in its training; none where its file does not say
 */
public record IntentModel(
        TextClassifier classifier,
        Trust outOfScope,
        Trust first,
        SortedMap<Language, OperatingPoints> points,
        Signals signals,
        String version,
        List<Reference> references) {

    /** What its files say they model. */
    public static final String KIND = "intents";

    /** Layout of its files. */
    public static final int SCHEMA = 4;

    private static final int MOST = 5;

    public IntentModel {
        points = new TreeMap<>(points);
        references = List.copyOf(references);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a model of intents needs a language that it reads");
        }
    }

    /**
     * What the model says of one message.
     *
     * @param probabilities of the intents, given that one of them is meant
     * @param confidence that one is meant and that it is the first: what lanes are decided by
     */
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

    /** The languages it reads. */
    public List<Language> languages() {
        return List.copyOf(points.keySet());
    }

    /** The language of a message; one of those it reads where nothing tells. */
    public Language languageOf(NormalText text) {
        return Language.of(text, points.firstKey());
    }

    /** Where the lanes of a message begin. */
    public OperatingPoints pointsOf(NormalText text) {
        return Language.isNone(text)
                ? OperatingPoints.UNREAD
                : points.getOrDefault(languageOf(text), OperatingPoints.UNREAD);
    }

    /** Judges a message by its features; probabilities are of the intents, given that one of them is meant. */
    public Opinion judge(Occurrences shown) {
        SparseVector message = classifier.vocabulary().weigh(shown);
        Opinions opinions = classifier.opinions(message);
        Familiarity familiarity = Familiarity.of(classifier.vocabulary(), shown);
        Opinion opinion = opinion(opinions, familiarity, intents().size(), classifier.temperature(), outOfScope, first);
        return message.size() == 0 ? new Opinion(opinion.probabilities(), 1, opinion.first(), 0) : opinion;
    }

    /** What is watched of a message. */
    public MessageReader.Watched watch(NormalText text) {
        var shown = classifier.vocabulary().featuriser().features(text);
        Opinion meant = judge(shown);
        var values = MessageMeasures.of(
                languageOf(text).tag(),
                intents().get(meant.first()),
                meant.confidence(),
                meant.outOfScope(),
                Familiarity.of(classifier.vocabulary(), shown));
        return new MessageReader.Watched(baseline(), values);
    }

    /** What messages looked like in its training. */
    public MessageReader.Baseline baseline() {
        return new MessageReader.Baseline(version, references);
    }

    /**
     * What follows from what a classifier says of a message.
     *
     * @param intents how many of its classes are intents
     * @param first whether, given that an intent is meant, it is the first
     */
    public static Opinion opinion(
            Opinions opinions,
            Familiarity familiarity,
            int intents,
            double temperature,
            Trust outOfScope,
            Trust first) {
        double[] raw = Softmax.of(Arrays.copyOf(opinions.logits(), intents), temperature);
        Signs signs = Signs.of(opinions, familiarity, raw);
        double[] probabilities = first.shared(raw, signs);
        int best = Softmax.best(raw);
        double strange = outOfScope.probability(signs);
        return new Opinion(probabilities, strange, best, (1 - strange) * probabilities[best]);
    }

    /** Restores a model from its file. */
    public static IntentModel of(Artefact file) throws RefusedModel {
        file.require(KIND, SCHEMA);
        try {
            return new IntentModel(
                    TextClassifier.of(file),
                    trust(file, "outOfScope"),
                    trust(file, "first"),
                    points(file),
                    new Signals(file.names("signals")),
                    file.digest(),
                    ReferenceBlocks.of(file));
        } catch (IllegalArgumentException e) {
            throw file.malformed(e.getMessage() == null ? "its parts do not fit" : e.getMessage());
        }
    }

    private static SortedMap<Language, OperatingPoints> points(Artefact file) throws RefusedModel {
        var points = new TreeMap<Language, OperatingPoints>();
        for (Language language : Language.listed(file.header().language())) {
            points.put(
                    language,
                    new OperatingPoints(
                            file.calibration(OperatingPoints.sure(language), 0, 2),
                            file.calibration(OperatingPoints.outOfScope(language), 0, 2)));
        }
        return points;
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
