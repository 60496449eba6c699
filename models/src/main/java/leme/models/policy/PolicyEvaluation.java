package leme.models.policy;

import java.util.ArrayList;
import java.util.List;
import leme.models.statistic.Bootstrap;
import leme.models.training.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Learns policies from a log and judges them on rows that they were not learned from: on another file, on the half left
 * out, or on each part after learning from the others (cross-fitting: V. Chernozhukov et al., Econometrics Journal 2018).
 */
public final class PolicyEvaluation {

    private PolicyEvaluation() {}

    /**
     * What to evaluate.
     *
     * @param log to learn from, and to judge on where {@code test} is null
     * @param test to judge on
     * @param other log of a policy that is the candidate instead of the learned one
     * @param encoding of the log
     * @param folds of the cross-fitting; 1 judges on one random half after learning from the other
     * @param repeats of it with other partitions, averaged: a single one's luck can exceed its interval
     * @param bar by which a candidate must be better than every baseline, in the unit of the rewards
     */
    public record Request(
            InteractionLog log,
            @Nullable InteractionLog test,
            @Nullable RawLog other,
            Encoding encoding,
            List<Learner> learners,
            int folds,
            int repeats,
            double bar,
            Difference.Judge judge,
            Bootstrap bootstrap) {

        /** With every learner, three folds three times, no bar but zero, and the standard bootstrap. */
        public static Request of(InteractionLog log, Encoding encoding, long seed) {
            return new Request(
                    log,
                    null,
                    null,
                    encoding,
                    Learner.all(),
                    3,
                    3,
                    0,
                    Difference.Judge.BOOTSTRAP,
                    Bootstrap.standard(seed));
        }

        public Request judgedOn(@Nullable InteractionLog unseen) {
            return new Request(log, unseen, other, encoding, learners, folds, repeats, bar, judge, bootstrap);
        }

        public Request candidate(@Nullable RawLog asIn) {
            return new Request(log, test, asIn, encoding, learners, folds, repeats, bar, judge, bootstrap);
        }

        public Request learning(List<Learner> with) {
            return new Request(log, test, other, encoding, with, folds, repeats, bar, judge, bootstrap);
        }

        public Request folds(int parts, int times) {
            return new Request(log, test, other, encoding, learners, parts, times, bar, judge, bootstrap);
        }

        public Request bar(double least, Difference.Judge by) {
            return new Request(log, test, other, encoding, learners, folds, repeats, least, by, bootstrap);
        }
    }

    /** Learns, judges and compares. */
    public static PolicyReport run(Request request, Progress progress) {
        List<Judged> judged = new ArrayList<>();
        List<InteractionLog[]> splits = splits(request);
        for (InteractionLog[] split : splits) {
            judged.add(Judged.of(split[0], split[1], request));
            progress.step("fold", judged.size(), splits.size());
        }
        PolicyReport report = new Comparison(request, judged).report();
        progress.step("intervals", 1, 1);
        return report;
    }

    /** What to learn from, what to judge on. */
    private static List<InteractionLog[]> splits(Request request) {
        if (request.test() != null) {
            return List.<InteractionLog[]>of(new InteractionLog[] {request.log(), request.test()});
        }
        var splits = new ArrayList<InteractionLog[]>();
        for (int repeat = 0; repeat < request.repeats(); repeat++) {
            List<InteractionLog> parts = request.log()
                    .parts(Math.max(2, request.folds()), request.bootstrap().seed() + repeat);
            for (int part = 0; part < request.folds(); part++) {
                splits.add(new InteractionLog[] {InteractionLog.without(parts, part), parts.get(part)});
            }
        }
        return splits;
    }
}
