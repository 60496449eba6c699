package leme.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leme.models.artefact.Card;
import leme.models.artefact.Header;
import leme.models.artefact.ModelFile;
import leme.models.classifier.TextClassifier;
import leme.models.drift.Reference;
import leme.models.drift.ReferenceBlocks;
import leme.models.drift.Sample;
import leme.models.message.IntentModel;
import leme.models.message.MessageMeasures;
import leme.models.message.OperatingPoints;
import leme.models.message.Signals;
import leme.models.message.Signs;
import leme.models.text.Language;
import leme.models.text.Occurrences;
import org.jspecify.annotations.Nullable;

/**
 * Trains an intent model.
 *
 * <p>Every message is judged once by a classifier that has not seen it. From those judgements come the temperature, the
 * out-of-scope judgement, the operating points and the report; the model itself is then fitted on all messages.
 */
public final class IntentTraining {

    /** Parts of the cross-validation unless asked otherwise: enough to be judged by a classifier much like the last. */
    public static final int FOLDS = 4;

    /** Precision of the sure lane unless asked otherwise. */
    public static final double PRECISION = 0.99;

    private IntentTraining() {}

    /**
     * What to train on and how.
     *
     * @param data file or folder of labelled messages
     * @param test file to report on instead of cross-validation, or null
     * @param save where the model goes, or null to report only
     * @param textColumn name of the message column, or null to detect it
     * @param labelColumn name of the label column, or null to detect it
     * @param folds of the cross-validation, 2 or more; as many as messages: each is left out once
     * @param precision of the sure lane on messages not seen, above 0 to 1
     * @param seed of everything random
     * @param signals lines {@code SIGNAL;phrase} to keep with the model
     */
    public record Request(
            Path data,
            @Nullable Path test,
            @Nullable Path save,
            @Nullable String textColumn,
            @Nullable String labelColumn,
            int folds,
            double precision,
            long seed,
            List<String> signals) {

        public Request {
            signals = List.copyOf(signals);
            if (folds < 2) {
                throw new IllegalArgumentException("folds `" + folds + "` are fewer than 2");
            }
            if (!(precision > 0 && precision <= 1)) {
                throw new IllegalArgumentException("precision `" + precision + "` is outside (0, 1]");
            }
        }

        /** Four folds, 99 % precision, seed 7, columns detected, nothing saved. */
        public static Request of(Path data) {
            return new Request(data, null, null, null, null, FOLDS, PRECISION, 7, List.of());
        }

        /** Reports on this file. */
        public Request test(@Nullable Path file) {
            return new Request(data, file, save, textColumn, labelColumn, folds, precision, seed, signals);
        }

        /** Saves the model here. */
        public Request save(@Nullable Path file) {
            return new Request(data, test, file, textColumn, labelColumn, folds, precision, seed, signals);
        }

        /** Reads these columns; null detects one. */
        public Request columns(@Nullable String text, @Nullable String label) {
            return new Request(data, test, save, text, label, folds, precision, seed, signals);
        }

        /** Cross-validates with so many folds. */
        public Request folds(int number) {
            return new Request(data, test, save, textColumn, labelColumn, number, precision, seed, signals);
        }

        /** Begins the sure lane at this precision. */
        public Request precision(double share) {
            return new Request(data, test, save, textColumn, labelColumn, folds, share, seed, signals);
        }

        /** Draws from this seed. */
        public Request seed(long number) {
            return new Request(data, test, save, textColumn, labelColumn, folds, precision, number, signals);
        }

        /** Keeps these phrases with the model. */
        public Request signals(List<String> lines) {
            return new Request(data, test, save, textColumn, labelColumn, folds, precision, seed, lines);
        }
    }

    /** A trained model, its file, what it reached, and what a card draws of that. */
    public record Trained(IntentModel model, byte[] file, IntentReport report, Card card) {}

    /** Trains, saves if asked to, and reports. */
    public static IntentReport run(Request request, Progress progress) throws IOException {
        Trained trained = train(request, progress);
        Path save = request.save();
        if (save != null) {
            ModelFile.write(save, trained.file());
        }
        return trained.report();
    }

    /** Trains without saving. */
    public static Trained train(Request request, Progress progress) throws IOException {
        return train(request, Examples.read(request.data(), request.textColumn(), request.labelColumn()), progress);
    }

    /** Trains on rows already read. */
    static Trained train(Request request, Examples examples, Progress progress) throws IOException {
        List<String> intents = examples.inScope().labels();
        if (intents.size() < 2) {
            throw new IllegalArgumentException("`" + request.data() + "` has `" + intents.size()
                    + "` label, two are needed. Maybe the label is in another column: name it with --label.");
        }
        List<String> names = withStrangers(intents, examples);
        var training = ClassifierTraining.standard(examples, request.seed());
        List<Occurrences> messages =
                training.features(examples.rows().stream().map(Example::text).toList());
        int[] labels = examples.rows().stream()
                .mapToInt(row -> row.isOutOfScope() ? intents.size() : intents.indexOf(row.label()))
                .toArray();
        ClassifierTraining.Labelled always = spokenNames(intents, training);

        List<Language> languages = examples.told();
        int[] fold = Folds.together(examples.rows(), Folds.of(strata(labels, languages), request.folds()));
        ClassifierTraining.CrossFitted fitted =
                training.crossFit(new ClassifierTraining.Labelled(messages, labels), names, always, fold, progress);
        Calibration calibration = Calibration.of(fitted.judged(), fold, languages, intents.size(), request.precision());
        TextClassifier classifier = fitted.whole().calibrated(calibration.temperature());
        progress.step("final model", 1, 1);
        var model = new IntentModel(
                classifier,
                calibration.outOfScope(),
                calibration.first(),
                calibration.points(),
                new Signals(request.signals()),
                "unsaved",
                references(examples, intents, fitted.judged(), calibration.answers()));
        String how = request.folds() >= fold.length ? "leave-one-out" : request.folds() + "-fold cross-validation";
        IntentReport crossValidated =
                IntentEvaluation.report(calibration.answers(), intents, calibration.points(), how);
        byte[] file = file(model, crossValidated, examples.digest(), request, training);
        Card card = IntentCard.of(calibration.answers(), intents, how);
        return tested(request, new Trained(model, file, crossValidated, card));
    }

    /** What drift is measured against: each message as a classifier that had not seen it took it. */
    private static List<Reference> references(
            Examples examples, List<String> intents, List<Judgement> judged, List<IntentEvaluation.Answer> answers) {
        var sample = new Sample();
        Language usual = examples.languages().getFirst();
        for (int i = 0; i < answers.size(); i++) {
            IntentEvaluation.Answer answer = answers.get(i);
            sample.add(MessageMeasures.of(
                    examples.rows().get(i).language(usual).tag(),
                    intents.get(answer.first()),
                    answer.confidence(),
                    answer.outOfScope(),
                    judged.get(i).familiarity()));
        }
        return sample.references();
    }

    /** A label's messages of one language stand apart from those of another: each fold takes its share of both. */
    private static int[] strata(int[] labels, List<Language> languages) {
        List<Language> distinct = languages.stream().distinct().toList();
        return IntStream.range(0, labels.length)
                .map(i -> distinct.size() * labels[i] + distinct.indexOf(languages.get(i)))
                .toArray();
    }

    /** Messages out of scope make a class of their own, the last: one more sign that none of the intents is meant. */
    private static List<String> withStrangers(List<String> intents, Examples examples) {
        var names = new ArrayList<>(intents);
        if (!examples.outOfScope().rows().isEmpty()) {
            names.add(Signs.STRANGER);
        }
        return List.copyOf(names);
    }

    private static Trained tested(Request request, Trained trained) throws IOException {
        Path test = request.test();
        if (test == null) {
            return trained;
        }
        Examples unseen = Examples.read(test, request.textColumn(), request.labelColumn());
        String name = test.getFileName().toString();
        return new Trained(
                trained.model(),
                trained.file(),
                IntentEvaluation.run(trained.model(), unseen, name),
                IntentEvaluation.card(trained.model(), unseen, name));
    }

    /** Labels that are phrases ({@code Segunda via de fatura}) are examples of themselves; codes are not. */
    private static ClassifierTraining.Labelled spokenNames(List<String> names, ClassifierTraining training) {
        var texts = new ArrayList<String>();
        var labels = new ArrayList<Integer>();
        for (int k = 0; k < names.size(); k++) {
            if (names.get(k).contains(" ")) {
                for (String name : names.get(k).split(" ?/ ?", -1)) {
                    texts.add(name);
                    labels.add(k);
                }
            }
        }
        return new ClassifierTraining.Labelled(
                training.features(texts), labels.stream().mapToInt(k -> k).toArray());
    }

    private static byte[] file(
            IntentModel model, IntentReport report, String data, Request request, ClassifierTraining training) {
        var blocks = new TreeMap<>(model.classifier().blocks());
        blocks.put("outOfScope", floats(model.outOfScope().coefficients()));
        blocks.put("first", floats(model.first().coefficients()));
        var names = new TreeMap<String, List<String>>();
        names.put("labels", model.classifier().labels());
        names.put("signals", model.signals().lines());
        ReferenceBlocks.into(names, blocks, model.references());
        var header = new Header(
                IntentModel.KIND,
                IntentModel.SCHEMA,
                Language.tags(model.languages()),
                names,
                new TreeMap<>(training.settings()),
                calibration(model),
                new TreeMap<>(Map.of(
                        "accuracy", report.accuracy(),
                        "calibrationError", report.calibrationError(),
                        "coverage", report.coverage(),
                        "precision", report.precision(),
                        "outOfScopeFound", report.strangersFound(),
                        "messages", (double) report.messages())),
                data,
                request.seed(),
                List.of());
        return ModelFile.bytes(header, blocks);
    }

    private static SortedMap<String, Double> calibration(IntentModel model) {
        var calibration = new TreeMap<String, Double>();
        calibration.put("temperature", model.classifier().temperature());
        model.points().forEach((language, points) -> {
            calibration.put(OperatingPoints.sure(language), points.sure());
            calibration.put(OperatingPoints.outOfScope(language), points.outOfScope());
        });
        return calibration;
    }

    private static float[] floats(double[] numbers) {
        float[] narrow = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            narrow[i] = (float) numbers[i];
        }
        return narrow;
    }
}
