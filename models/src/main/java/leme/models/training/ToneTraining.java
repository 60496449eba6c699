package leme.models.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.models.artefact.Header;
import leme.models.artefact.ModelFile;
import leme.models.classifier.TextClassifier;
import leme.models.linear.SmileLogistic;
import leme.models.linear.Softmax;
import leme.models.message.ToneModel;
import leme.models.text.Language;
import leme.models.text.Occurrences;

/** Trains a tone model from the {@code tone} column; messages out of scope have a tone too. */
public final class ToneTraining {

    private static final double SHRINKAGE = 0.03;
    private static final double TOLERANCE = 1E-4;

    private ToneTraining() {}

    /** A trained model, its file, and its accuracy on messages that it did not see. */
    public record Trained(ToneModel model, byte[] file, double accuracy) {}

    /** Trains on every row that has a tone. */
    public static Trained train(Examples all, int folds, long seed, Progress progress) {
        List<Example> rows =
                all.rows().stream().filter(row -> !row.tone().isEmpty()).toList();
        List<String> names =
                rows.stream().map(Example::tone).distinct().sorted().toList();
        int[] labels = rows.stream().mapToInt(row -> names.indexOf(row.tone())).toArray();
        var training = ClassifierTraining.with(new SmileLogistic(SHRINKAGE, TOLERANCE), null, all);
        List<Occurrences> messages =
                training.features(rows.stream().map(Example::text).toList());
        int[] fold = Folds.drawn(labels, folds, seed);
        ClassifierTraining.CrossFitted fitted = training.crossFit(
                new ClassifierTraining.Labelled(messages, labels),
                names,
                ClassifierTraining.Labelled.NOTHING,
                fold,
                progress);
        List<Judgement> judged = fitted.judged();
        double temperature = Temperature.of(judged, names.size());
        TextClassifier classifier = fitted.whole().calibrated(temperature);
        double accuracy = accuracy(judged);
        var header = new Header(
                ToneModel.KIND,
                ToneModel.SCHEMA,
                Language.tags(all.languages()),
                new TreeMap<>(Map.of("labels", names)),
                new TreeMap<>(training.settings()),
                new TreeMap<>(Map.of("temperature", temperature)),
                new TreeMap<>(Map.of("accuracy", accuracy, "messages", (double) rows.size())),
                all.digest(),
                seed,
                List.of());
        byte[] file = ModelFile.bytes(header, new TreeMap<>(classifier.blocks()));
        return new Trained(new ToneModel(classifier, "unsaved"), file, accuracy);
    }

    private static double accuracy(List<Judgement> judged) {
        long right = judged.stream()
                .filter(judgement -> Softmax.best(Softmax.of(judgement.logits(), 1)) == judgement.label())
                .count();
        return (double) right / judged.size();
    }
}
