package leme.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.models.artefact.Card;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.message.IntentModel;
import leme.models.message.OperatingPoints;
import leme.models.message.Reading.Lane;
import leme.models.message.Trust;
import leme.models.text.Language;
import leme.models.text.NormalText;

/** Measures an intent model on labelled messages that it did not see. */
public final class IntentEvaluation {

    private static final int BINS = 15;

    /** The precision at which the attainable coverage is told. */
    private static final double ATTAINED = 0.99;

    private IntentEvaluation() {}

    /** What a model said of a message, and the truth; of a message out of scope the truth is -1. */
    record Answer(int truth, int first, double probability, double confidence, double outOfScope, Language language) {

        boolean right() {
            return truth == first;
        }

        Thresholds.Answer lane() {
            return new Thresholds.Answer(confidence, right(), truth < 0);
        }
    }

    /**
     * What a classifier of any kind said of a message.
     *
     * @param truth its label; {@code out-of-scope} or {@code oos} if none is meant
     * @param label the label given
     * @param probability how sure the classifier is of it, 0 to 1
     */
    public record Told(String truth, String label, double probability) {}

    /** Measures what a classifier without lanes said: the surer it is, the less out of scope it holds the message. */
    public static IntentReport of(List<Told> told, String measuredOn) {
        List<String> labels = told.stream().map(Told::label).distinct().sorted().toList();
        List<Answer> answers = told.stream()
                .map(each -> new Answer(
                        truth(new Example("", each.truth(), ""), labels),
                        labels.indexOf(each.label()),
                        each.probability(),
                        each.probability(),
                        1 - each.probability(),
                        Language.PORTUGUESE))
                .toList();
        var never = new OperatingPoints(Thresholds.NEVER, Thresholds.NEVER);
        return report(answers, labels, Map.of(Language.PORTUGUESE, never), measuredOn);
    }

    /** Measures a model file on a file of labelled messages. */
    public static IntentReport run(Path model, Path test) throws IOException, RefusedModel {
        return run(
                IntentModel.of(ModelFile.read(model)),
                Examples.read(test),
                test.getFileName().toString());
    }

    /** Measures a model; labels it does not know count as wrong answers. */
    public static IntentReport run(IntentModel model, Examples test, String measuredOn) {
        List<String> labels = model.intents();
        List<Answer> answers =
                test.rows().stream().map(row -> answer(model, labels, row)).toList();
        return report(answers, labels, model.points(), measuredOn);
    }

    /** What a model card draws of a model on these messages. */
    public static Card card(IntentModel model, Examples test, String measuredOn) {
        List<String> labels = model.intents();
        List<Answer> answers =
                test.rows().stream().map(row -> answer(model, labels, row)).toList();
        return IntentCard.of(answers, labels, measuredOn);
    }

    private static Answer answer(IntentModel model, List<String> labels, Example row) {
        NormalText text = NormalText.of(row.text());
        var shown = model.classifier().vocabulary().featuriser().features(text);
        IntentModel.Opinion opinion = model.judge(shown);
        return new Answer(
                truth(row, labels),
                opinion.first(),
                opinion.probabilities()[opinion.first()],
                opinion.confidence(),
                opinion.outOfScope(),
                model.languageOf(text));
    }

    /** The number of what a row means; beyond the labels if it is none of them, -1 if nothing is meant. */
    private static int truth(Example row, List<String> labels) {
        int label = labels.indexOf(row.label());
        return row.isOutOfScope() ? -1 : label < 0 ? labels.size() : label;
    }

    static IntentReport report(
            List<Answer> answers, List<String> labels, Map<Language, OperatingPoints> points, String measuredOn) {
        List<Answer> known =
                answers.stream().filter(answer -> answer.truth() >= 0).toList();
        List<Answer> strange =
                answers.stream().filter(answer -> answer.truth() < 0).toList();
        List<Answer> sure = in(answers, points, Lane.SURE);
        return new IntentReport(
                measuredOn,
                known.size(),
                share(known, Answer::right),
                calibrationError(known),
                (double) sure.size() / Math.max(1, answers.size()),
                sure.isEmpty() ? 1 : share(sure, Answer::right),
                attainable(answers),
                strange.size(),
                part(in(strange, points, Lane.OUT_OF_SCOPE), strange),
                part(in(strange, points, Lane.SURE), strange),
                separation(known, strange),
                part(in(known, points, Lane.OUT_OF_SCOPE), known),
                perIntent(known, labels));
    }

    private static List<Answer> in(List<Answer> answers, Map<Language, OperatingPoints> points, Lane lane) {
        return answers.stream()
                .filter(answer -> points.getOrDefault(answer.language(), OperatingPoints.UNREAD)
                                .lane(answer.confidence(), answer.outOfScope())
                        == lane)
                .toList();
    }

    private static double part(List<Answer> some, List<Answer> all) {
        return all.isEmpty() ? 0 : (double) some.size() / all.size();
    }

    private static double share(List<Answer> answers, java.util.function.Predicate<Answer> which) {
        return answers.isEmpty() ? 0 : (double) answers.stream().filter(which).count() / answers.size();
    }

    private static double attainable(List<Answer> answers) {
        Thresholds.Answer[] lanes = answers.stream().map(Answer::lane).toArray(Thresholds.Answer[]::new);
        return Thresholds.coverage(lanes, Thresholds.sure(lanes, ATTAINED));
    }

    /** The share of pairs of a stranger and another in which the stranger is found the stranger one; ties count half. */
    private static double separation(List<Answer> known, List<Answer> strange) {
        double[] others =
                known.stream().mapToDouble(Answer::outOfScope).sorted().toArray();
        double pairs = 0;
        for (Answer answer : strange) {
            pairs += (below(others, answer.outOfScope()) + below(others, Math.nextUp(answer.outOfScope()))) / 2.0;
        }
        return strange.isEmpty() || known.isEmpty() ? 0 : pairs / others.length / strange.size();
    }

    /** How many of the sorted numbers are below a bound. */
    private static int below(double[] sorted, double bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Mean gap between probability and accuracy, weighed by the messages in each of {@value #BINS} bins. */
    private static double calibrationError(List<Answer> answers) {
        double[] gap = new double[BINS];
        for (Answer answer : answers) {
            int bin = Math.min(BINS - 1, (int) (answer.probability() * BINS));
            gap[bin] += answer.probability() - (answer.right() ? 1 : 0);
        }
        double sum = 0;
        for (double each : gap) {
            sum += Math.abs(each);
        }
        return answers.isEmpty() ? 0 : sum / answers.size();
    }

    private static List<IntentReport.PerIntent> perIntent(List<Answer> answers, List<String> labels) {
        var intents = new ArrayList<IntentReport.PerIntent>();
        for (int k = 0; k < labels.size(); k++) {
            int label = k;
            List<Answer> meant =
                    answers.stream().filter(a -> a.truth() == label).toList();
            List<Answer> given =
                    answers.stream().filter(a -> a.first() == label).toList();
            intents.add(new IntentReport.PerIntent(
                    labels.get(k),
                    meant.size(),
                    given.isEmpty() ? 1 : share(given, Answer::right),
                    meant.isEmpty() ? 1 : share(meant, Answer::right),
                    confusion(meant, labels)));
        }
        intents.sort(Comparator.comparingDouble(IntentReport.PerIntent::recall));
        return intents;
    }

    private static String confusion(List<Answer> meant, List<String> labels) {
        var counts = new TreeMap<String, Integer>();
        meant.stream().filter(a -> !a.right()).forEach(a -> counts.merge(labels.get(a.first()), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    static Answer answer(
            Judgement judgement, Language language, int intents, double temperature, Trust outOfScope, Trust first) {
        IntentModel.Opinion opinion = IntentModel.opinion(
                judgement.opinions(), judgement.familiarity(), intents, temperature, outOfScope, first);
        return new Answer(
                judgement.label() < intents ? judgement.label() : -1,
                opinion.first(),
                opinion.probabilities()[opinion.first()],
                opinion.confidence(),
                opinion.outOfScope(),
                language);
    }
}
