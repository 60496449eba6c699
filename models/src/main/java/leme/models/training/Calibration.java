package leme.models.training;

import java.util.List;
import leme.models.message.OperatingPoints;
import leme.models.message.Signs;
import leme.models.message.Trust;

/**
 * What is learned from judgements of unseen messages: how far to trust a classifier.
 *
 * @param temperature of the intents' logits
 * @param outOfScope whether none of the intents is meant
 * @param right whether the first intent is the one meant
 * @param answers what the calibrated model said of each message
 */
record Calibration(
        double temperature,
        Trust outOfScope,
        Trust right,
        OperatingPoints points,
        List<IntentEvaluation.Answer> answers) {

    /** Share of messages with an intent that may be taken for out of scope. */
    private static final double REJECTED = 0.03;

    /** A guess must at least be likelier than not. */
    private static final double GUESSED = 0.5;

    /** Fewer messages out of scope than this teach nothing. */
    private static final int FEWEST = 20;

    /**
     * Calibrates.
     *
     * @param intents how many labels are intents; the next is that of strangers
     * @param precision of the sure lane
     */
    static Calibration of(List<Judgement> judged, int intents, double precision) {
        List<Judgement> meant =
                judged.stream().filter(judgement -> judgement.label() < intents).toList();
        double temperature = Temperature.of(meant, intents);
        List<Signs> signs = judged.stream()
                .map(judgement -> judgement.signs(intents, temperature))
                .toList();
        boolean taught = judged.size() - meant.size() >= FEWEST;
        Trust outOfScope =
                !taught ? Trust.untrainedOutOfScope() : TrustTraining.fit(signs, outcomes(judged, intents, true));
        Trust right = TrustTraining.fit(signs, outcomes(judged, intents, false));
        List<IntentEvaluation.Answer> answers = judged.stream()
                .map(judgement -> IntentEvaluation.answer(judgement, intents, temperature, outOfScope, right))
                .toList();
        return new Calibration(temperature, outOfScope, right, points(answers, taught, precision), answers);
    }

    private static int[] outcomes(List<Judgement> judged, int intents, boolean strange) {
        return judged.stream()
                .mapToInt(each ->
                        strange ? (each.label() == intents ? 1 : 0) : (each.label() == each.first(intents) ? 1 : 0))
                .toArray();
    }

    private static OperatingPoints points(List<IntentEvaluation.Answer> answers, boolean taught, double precision) {
        double[] strangeness = answers.stream()
                .filter(answer -> answer.truth() >= 0)
                .mapToDouble(IntentEvaluation.Answer::outOfScope)
                .sorted()
                .toArray();
        double lowest = Math.nextUp(strangeness[(int) ((1 - REJECTED) * (strangeness.length - 1))]);
        double outOfScope = taught ? lowest : Math.max(lowest, GUESSED);
        double sure = Thresholds.promised(
                answers.stream()
                        .filter(answer -> answer.outOfScope() < outOfScope)
                        .map(IntentEvaluation.Answer::lane)
                        .toArray(Thresholds.Answer[]::new),
                precision);
        return new OperatingPoints(sure, outOfScope);
    }
}
