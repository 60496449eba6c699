package leme.models.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.models.artefact.Header;
import leme.models.artefact.ModelFile;
import leme.models.linear.Softmax;
import leme.models.linear.TextClassifier;
import leme.models.message.ToneModel;
import leme.models.text.Occurrences;

/** Trains a tone model from the {@code tone} column; messages out of scope have a tone too. */
public final class ToneTraining {

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
        var training = ClassifierTraining.standard(seed);
        List<Occurrences> messages =
                training.features(rows.stream().map(Example::text).toList());
        OutOfFold judged = training.outOfFold(
                messages,
                labels,
                names,
                ClassifierTraining.Always.NOTHING,
                List.of(),
                Folds.of(labels, folds, seed),
                progress);
        double temperature = judged.temperature();
        TextClassifier classifier = training.fit(messages, labels, names).calibrated(temperature);
        double accuracy = accuracy(judged, temperature);
        var header = new Header(
                ToneModel.KIND,
                ToneModel.SCHEMA,
                IntentTraining.language(all),
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

    private static double accuracy(OutOfFold judged, double temperature) {
        double[][] probabilities = judged.probabilities(temperature);
        int right = 0;
        for (int i = 0; i < probabilities.length; i++) {
            right += Softmax.best(probabilities[i]) == judged.labels()[i] ? 1 : 0;
        }
        return (double) right / probabilities.length;
    }
}
