package leme.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leme.models.classifier.TextClassifier;
import leme.models.linear.Ensemble;
import leme.models.linear.Trainer;
import leme.models.neural.NeuralModel;
import leme.models.neural.NeuralTraining;
import leme.models.text.Featuriser;
import leme.models.text.NormalText;
import leme.models.text.Occurrences;
import leme.models.text.SparseVector;
import leme.models.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * How messages become a classifier.
 *
 * @param featuriser what is looked at
 * @param fewest messages a feature must occur in to be learned, 1 or more
 * @param trainer how weights are fitted
 * @param second how the second opinion is, or null for none
 */
record ClassifierTraining(
        Featuriser featuriser,
        int fewest,
        Trainer trainer,
        @Nullable NeuralTraining second) {

    private static final int BITS = 19;

    /** Above so many messages, a feature seen once is noise and costs memory; below, every one may count. */
    private static final int MANY = 1_000;

    /** From so many messages of each language a network learns more than the planes already say. */
    private static final int TAUGHT = 5_000;

    /** From so many messages a label the planes need no centroids beside them. */
    private static final int STEADY = 20;

    private static final int UNITS = 128;

    /** What works for chat messages. */
    static ClassifierTraining standard(Examples examples, long seed) {
        int messages = examples.rows().size();
        boolean few = messages < STEADY * examples.labels().size();
        boolean taught = messages >= TAUGHT * examples.languages().size();
        NeuralTraining second = taught ? NeuralTraining.standard(UNITS, seed) : null;
        return with(few ? Ensemble.few(seed) : Ensemble.standard(seed), second, examples);
    }

    /** The same features, fitted otherwise. */
    static ClassifierTraining with(Trainer trainer, @Nullable NeuralTraining second, Examples examples) {
        var featuriser = new Featuriser(BITS, examples.languages());
        return new ClassifierTraining(featuriser, examples.rows().size() > MANY ? 2 : 1, trainer, second);
    }

    /** What a model file records of this. */
    Map<String, Double> settings() {
        var settings = new TreeMap<>(trainer.settings());
        if (second != null) {
            settings.putAll(second.settings());
        }
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
    TextClassifier fit(Labelled messages, List<String> names) {
        Vocabulary vocabulary = Vocabulary.of(featuriser, messages.messages(), fewest);
        List<SparseVector> vectors =
                messages.messages().stream().map(vocabulary::weigh).toList();
        int features = vocabulary.size();
        int classes = names.size();
        NeuralModel network =
                second == null ? null : second.fit(messages.messages(), vocabulary, messages.labels(), classes);
        return new TextClassifier(
                names, vocabulary, trainer.fit(vectors, messages.labels(), features, classes), network, 1);
    }

    /**
     * What classifiers that have not seen a message say of it, and one that has seen them all.
     *
     * <p>Folds are fitted side by side, on as many threads as the machine has; each by itself, so that their number does
     * not matter.
     *
     * @param always messages that belong to every training part and are judged by nobody
     * @param fold of each message
     */
    CrossFitted crossFit(Labelled messages, List<String> names, Labelled always, int[] fold, Progress progress) {
        int folds = Arrays.stream(fold).max().orElse(0) + 1;
        var judged = new Judgement[fold.length];
        var counted = new Counted(progress, folds);
        TextClassifier whole = IntStream.rangeClosed(0, folds)
                .parallel()
                .mapToObj(f -> {
                    TextClassifier classifier = fit(always.and(messages.without(fold, f)), names);
                    IntStream.range(0, fold.length)
                            .filter(i -> fold[i] == f)
                            .forEach(i -> judged[i] =
                                    Judgement.of(classifier, messages.messages().get(i), messages.labels()[i]));
                    counted.done(f == folds);
                    return f == folds ? classifier : null;
                })
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new CrossFitted(List.of(judged), whole);
    }

    /** Judgements of each message by a classifier that had not seen it, in their order; the classifier fitted on all. */
    record CrossFitted(List<Judgement> judged, TextClassifier whole) {}

    /** Labelled messages; labels are numbers from 0. */
    record Labelled(List<Occurrences> messages, int[] labels) {

        static final Labelled NOTHING = new Labelled(List.of(), new int[0]);

        Labelled and(Labelled others) {
            var all = new ArrayList<>(messages);
            all.addAll(others.messages);
            return new Labelled(
                    all,
                    IntStream.concat(Arrays.stream(labels), Arrays.stream(others.labels))
                            .toArray());
        }

        Labelled without(int[] fold, int left) {
            int[] rest =
                    IntStream.range(0, fold.length).filter(i -> fold[i] != left).toArray();
            return new Labelled(
                    Arrays.stream(rest).mapToObj(messages::get).toList(),
                    Arrays.stream(rest).map(i -> labels[i]).toArray());
        }
    }

    /** Tells progress in order, whichever fold is done first. */
    private static final class Counted {

        private final Progress progress;
        private final int folds;
        private int done;

        private Counted(Progress progress, int folds) {
            this.progress = progress;
            this.folds = folds;
        }

        private synchronized void done(boolean whole) {
            if (!whole) {
                progress.step("fold", ++done, folds);
            }
        }
    }
}
