package leme.models.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import leme.models.message.IntentModel;
import leme.models.text.NormalText;

/** Trains on a set, measures on it, and says what both took. */
public final class IntentBenchmark {

    private static final int ROUNDS = 7;
    private static final int FEWEST = 20_000;

    private IntentBenchmark() {}

    /**
     * What somebody reached on a set.
     *
     * @param told what was right, and how sure
     * @param lanes whether messages were sorted into lanes; if not, those numbers of {@code told} say nothing
     * @param trainingSeconds on the clock, cross-validation and calibration included
     * @param trainingCpuSeconds of all threads together
     * @param microseconds of one thread's time for a message, features included, in the median round over the set
     */
    public record Measured(
            String contestant,
            String set,
            IntentReport told,
            boolean lanes,
            double trainingSeconds,
            double trainingCpuSeconds,
            double microseconds) {}

    /** Measures Leme. */
    public static Measured leme(LabelledSet set, double precision, long seed, Progress progress) throws IOException {
        int folds = set.leavesOneOut() ? Integer.MAX_VALUE : IntentTraining.FOLDS;
        var request = IntentTraining.Request.of(Path.of(set.name()))
                .folds(folds)
                .precision(precision)
                .seed(seed);
        long began = System.nanoTime();
        long used = processNanos();
        IntentTraining.Trained trained = IntentTraining.train(request, set.train(), progress);
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = (processNanos() - used) / 1e9;
        IntentReport told = set.leavesOneOut()
                ? trained.report()
                : IntentEvaluation.run(trained.model(), set.test(), "test messages");
        Examples asked = set.leavesOneOut() ? set.train() : set.test();
        return new Measured("leme", set.name(), told, true, seconds, cpu, microseconds(trained.model(), asked));
    }

    private static double microseconds(IntentModel model, Examples asked) {
        List<String> texts = asked.rows().stream().map(Example::text).toList();
        int passes = 1 + FEWEST / texts.size();
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            double sum = 0;
            for (int pass = 0; pass < passes; pass++) {
                sum += confidences(model, texts);
            }
            long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used;
            rounds[round] = sum < 0 ? 0 : taken / 1e3 / passes / texts.size();
        }
        java.util.Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static double confidences(IntentModel model, List<String> texts) {
        var featuriser = model.classifier().vocabulary().featuriser();
        double sum = 0;
        for (String text : texts) {
            sum += model.judge(featuriser.features(NormalText.of(text))).confidence();
        }
        return sum;
    }

    private static long processNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(java.time.Duration.ZERO)
                .toNanos();
    }
}
