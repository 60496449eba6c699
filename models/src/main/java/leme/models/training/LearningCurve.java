package leme.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leme.models.artefact.Card.Learned;
import leme.models.linear.Shuffle;
import leme.models.linear.Softmax;
import leme.models.text.Occurrences;
import org.jspecify.annotations.Nullable;

/**
 * What so many messages are enough for: trained on ever more of them, always measured on the same fifth, which none of
 * the trainings sees. Smaller parts are contained in larger ones; each repetition sets another fifth aside.
 */
public final class LearningCurve {

    private static final double[] SHARES = {0.1, 0.2, 0.4, 0.7, 1};
    private static final int FIFTHS = 5;

    private LearningCurve() {}

    /**
     * Draws the curve; one training for each share and repetition.
     *
     * @param repetitions 1 to 5
     */
    public static List<Learned> of(
            Path data,
            @Nullable String textColumn,
            @Nullable String labelColumn,
            int repetitions,
            long seed,
            Progress progress)
            throws IOException {
        Examples examples = Examples.read(data, textColumn, labelColumn).inScope();
        int[] order = IntStream.range(0, examples.rows().size()).toArray();
        Shuffle.of(order, new SplittableRandom(seed));
        var curve = new ArrayList<Learned>();
        for (double share : SHARES) {
            var reached = new ArrayList<Double>();
            int rows = 0;
            for (int fold = 0; fold < repetitions; fold++) {
                List<Example> seen = part(examples, order, fold, false);
                List<Example> fewer = seen.subList(0, Math.max(2, (int) (share * seen.size())));
                rows = fewer.size();
                reached.add(accuracy(fewer, part(examples, order, fold, true), seed));
                progress.step("learning curve", curve.size() * repetitions + fold + 1, SHARES.length * repetitions);
            }
            curve.add(learned(rows, reached));
        }
        return curve;
    }

    private static Learned learned(int rows, List<Double> reached) {
        var all = reached.stream().mapToDouble(d -> d).summaryStatistics();
        return new Learned(rows, all.getAverage(), all.getMin(), all.getMax());
    }

    private static List<Example> part(Examples examples, int[] order, int fold, boolean setAside) {
        return IntStream.range(0, order.length)
                .filter(i -> (i % FIFTHS == fold) == setAside)
                .mapToObj(i -> examples.rows().get(order[i]))
                .toList();
    }

    private static double accuracy(List<Example> seen, List<Example> unseen, long seed) {
        var examples = new Examples(seen);
        List<String> names = examples.labels();
        if (names.size() < 2) {
            return 0;
        }
        var training = ClassifierTraining.standard(examples, seed);
        int[] labels = seen.stream().mapToInt(row -> names.indexOf(row.label())).toArray();
        var classifier = training.fit(new ClassifierTraining.Labelled(texts(training, seen), labels), names);
        List<Occurrences> asked = texts(training, unseen);
        long right = IntStream.range(0, asked.size())
                .filter(i -> names.get(Softmax.best(classifier.probabilities(asked.get(i))))
                        .equals(unseen.get(i).label()))
                .count();
        return (double) right / asked.size();
    }

    private static List<Occurrences> texts(ClassifierTraining training, List<Example> rows) {
        return training.features(rows.stream().map(Example::text).toList());
    }
}
