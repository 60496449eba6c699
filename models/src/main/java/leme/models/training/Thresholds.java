package leme.models.training;

import java.util.Arrays;
import java.util.Comparator;

/** Chooses where a lane begins. */
final class Thresholds {

    /** A confidence that no message reaches. */
    static final double NEVER = 1.5;

    /** Messages a lane needs before its precision means anything. */
    private static final int FEWEST = 30;

    /** The 95 % quantile of the normal distribution. */
    private static final double SURE = 1.6449;

    private Thresholds() {}

    /**
     * An answer.
     *
     * @param strange whether no intent was meant: then it cannot be right
     */
    record Answer(double confidence, boolean right, boolean strange) {

        /** An answer to a message that means an intent. */
        Answer(double confidence, boolean right) {
            this(confidence, right, false);
        }
    }

    /**
     * The lowest confidence above which at least the given share of answers is right; {@link #NEVER} if there is none.
     *
     * @param precision 0 to 1
     */
    static double sure(Answer[] answers, double precision) {
        return lowest(answers, (right, known, strange) -> right >= precision * (known + strange));
    }

    /**
     * The lowest confidence above which, by these answers, at least the given share of others will be right with 95 %
     * confidence: the lower end of Wilson's score interval (JASA 22, 1927) on messages that mean an intent, times their
     * share of the lane where messages out of scope are as common as is reckoned with. {@link #NEVER} if there is none.
     *
     * @param answers those that may reach the lane
     * @param messages how many mean an intent, with those that cannot reach it
     * @param precision 0 to 1
     */
    static double promised(Answer[] answers, int messages, Strangers strangers, double precision) {
        return lowest(
                answers,
                (right, known, strange) -> known > 0
                        && wilson(right, known) * strangers.shareMeant((double) known / messages, strange)
                                >= precision);
    }

    /**
     * The lowest confidence at or above which, by these messages, at most the given share of others that do not belong in
     * the lane will be: by Laplace's rule of succession, one more than was seen is expected of two more than there were.
     *
     * @param confidences of those that may reach the lane
     * @param all how many there are, with those that cannot
     * @param share 0 to 1
     */
    static double without(double[] confidences, long all, double share) {
        double[] sorted = confidences.clone();
        Arrays.sort(sorted);
        long allowed = Math.max(0, (long) Math.floor(share * (all + 2)) - 1);
        return allowed >= sorted.length ? 0 : Math.nextUp(sorted[sorted.length - 1 - (int) allowed]);
    }

    private static double lowest(Answer[] answers, Enough enough) {
        Answer[] sorted = answers.clone();
        Arrays.sort(sorted, Comparator.comparingDouble(Answer::confidence).reversed());
        double threshold = NEVER;
        int right = 0;
        int strange = 0;
        for (int i = 0; i < sorted.length; i++) {
            right += sorted[i].right() ? 1 : 0;
            strange += sorted[i].strange() ? 1 : 0;
            boolean tied = i + 1 < sorted.length && sorted[i + 1].confidence() == sorted[i].confidence();
            if (!tied && i + 1 >= FEWEST && enough.of(right, i + 1 - strange, strange)) {
                threshold = sorted[i].confidence();
            }
        }
        return threshold;
    }

    private interface Enough {
        boolean of(int right, int known, int strange);
    }

    private static double wilson(int right, int all) {
        double share = (double) right / all;
        double squared = SURE * SURE;
        double middle = share + squared / (2 * all);
        double width = SURE * Math.sqrt(share * (1 - share) / all + squared / (4.0 * all * all));
        return (middle - width) / (1 + squared / all);
    }

    /** The share of answers at or above a confidence. */
    static double coverage(Answer[] answers, double threshold) {
        long above = Arrays.stream(answers)
                .filter(answer -> answer.confidence() >= threshold)
                .count();
        return answers.length == 0 ? 0 : (double) above / answers.length;
    }

    /** The share of right answers at or above a confidence; 1 where there are none. */
    static double precision(Answer[] answers, double threshold) {
        long above = Arrays.stream(answers)
                .filter(answer -> answer.confidence() >= threshold)
                .count();
        long right = Arrays.stream(answers)
                .filter(answer -> answer.confidence() >= threshold && answer.right())
                .count();
        return above == 0 ? 1 : (double) right / above;
    }
}
