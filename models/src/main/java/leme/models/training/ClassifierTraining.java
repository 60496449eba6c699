package leme.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leme.models.linear.Ensemble;
import leme.models.linear.TextClassifier;
import leme.models.linear.Trainer;
import leme.models.text.Featuriser;
import leme.models.text.NormalText;
import leme.models.text.Occurrences;
import leme.models.text.SparseVector;
import leme.models.text.Vocabulary;

/**
 * How messages become a classifier.
 *
 * @param featuriser what is looked at
 * @param fewest messages a feature must occur in to be learned, 1 or more
 * @param trainer how weights are fitted
 */
record ClassifierTraining(Featuriser featuriser, int fewest, Trainer trainer) {

    private static final int BITS = 18;

    /** Above so many messages, a feature seen once is noise and costs memory; below, every one may count. */
    private static final int MANY = 5_000;

    /** What works for chat messages. */
    static ClassifierTraining standard(Examples examples, long seed) {
        return with(Ensemble.standard(seed), examples);
    }

    /** The same features, fitted otherwise. */
    static ClassifierTraining with(Trainer trainer, Examples examples) {
        var featuriser = new Featuriser(BITS);
        return new ClassifierTraining(featuriser, examples.rows().size() > MANY ? 2 : 1, trainer);
    }

    /** What a model file records of this. */
    Map<String, Double> settings() {
        var settings = new TreeMap<>(trainer.settings());
        settings.put("bits", (double) featuriser.bits());
        settings.put("fewest", (double) fewest);
        return settings;
    }

    List<Occurrences> features(List<String> texts) {
        return texts.stream()
                .map(text -> featuriser.features(NormalText.of(text)))
                .toList();
    }

    /** Fits all messages; the classifier is not calibrated yet. */
    TextClassifier fit(List<Occurrences> messages, int[] labels, List<String> names) {
        Vocabulary vocabulary = Vocabulary.of(featuriser, messages, fewest);
        List<SparseVector> vectors = messages.stream().map(vocabulary::weigh).toList();
        return new TextClassifier(names, vocabulary, trainer.fit(vectors, labels, vocabulary.size(), names.size()), 1);
    }

    /**
     * What a classifier that has not seen a message says of it.
     *
     * @param always messages that belong to every training part and are judged by nobody
     * @param fold of each message
     */
    List<Judgement> outOfFold(
            List<Occurrences> messages,
            int[] labels,
            List<String> names,
            Always always,
            int[] fold,
            Progress progress) {
        int folds = Arrays.stream(fold).max().orElse(0) + 1;
        var judged = new Judgement[fold.length];
        for (int f = 0; f < folds; f++) {
            int current = f;
            int[] rest = IntStream.range(0, fold.length)
                    .filter(i -> fold[i] != current)
                    .toArray();
            TextClassifier classifier = fit(always, messages, labels, rest, names);
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == f) {
                    judged[i] = Judgement.of(classifier, messages.get(i), labels[i]);
                }
            }
            progress.step("fold", f + 1, folds);
        }
        return List.of(judged);
    }

    /** Labelled messages that every training sees, such as the names of the labels. */
    record Always(List<Occurrences> messages, int[] labels) {

        static final Always NOTHING = new Always(List.of(), new int[0]);
    }

    private TextClassifier fit(
            Always always, List<Occurrences> messages, int[] labels, int[] chosen, List<String> names) {
        var part = new ArrayList<>(always.messages());
        int[] partLabels = Arrays.copyOf(always.labels(), always.labels().length + chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            part.add(messages.get(chosen[i]));
            partLabels[always.labels().length + i] = labels[chosen[i]];
        }
        return fit(part, partLabels, names);
    }

    TextClassifier fit(Always always, List<Occurrences> messages, int[] labels, List<String> names) {
        return fit(always, messages, labels, IntStream.range(0, labels.length).toArray(), names);
    }
}
