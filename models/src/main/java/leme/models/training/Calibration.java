package leme.models.training;

import java.util.List;
import java.util.function.Predicate;
import leme.models.message.OperatingPoints;
import leme.models.message.Signs;
import leme.models.message.Trust;

/**
 * What is learned from judgements of unseen messages: how far to trust a classifier.
 *
 * @param temperature of the intents' logits
 * @param outOfScope whether none of the intents is meant
 * @param first whether, given that an intent is meant, it is the first
 * @param answers what the calibrated model said of each message
 */
record Calibration(
        double temperature,
        Trust outOfScope,
        Trust first,
        OperatingPoints points,
        List<IntentEvaluation.Answer> answers) {

    /**
     * Share of messages out of scope that trust reckons with. How many were collected to train on says nothing about how
     * common they are in life; a tenth is a guess on the safe side.
     */
    private static final double STRANGERS = 0.1;

    /** Share of messages out of scope that may be in the sure lane. */
    private static final double STRANGERS_SURE = 0.025;

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
        int strangers = judged.size() - meant.size();
        Trust outOfScope = strangers < FEWEST
                ? Trust.untrainedOutOfScope()
                : TrustTraining.fit(signs, outcomes(judged, judgement -> judgement.label() == intents))
                        .times(STRANGERS / (1 - STRANGERS) * meant.size() / strangers);
        Trust first = TrustTraining.fit(
                meant.stream()
                        .map(judgement -> judgement.signs(intents, temperature))
                        .toList(),
                outcomes(meant, judgement -> judgement.label() == judgement.first(intents)));
        List<IntentEvaluation.Answer> answers = judged.stream()
                .map(judgement -> IntentEvaluation.answer(judgement, intents, temperature, outOfScope, first))
                .toList();
        var points = points(answers, strangers >= FEWEST, precision);
        return new Calibration(temperature, outOfScope, first, points, answers);
    }

    private static int[] outcomes(List<Judgement> judged, Predicate<Judgement> what) {
        return judged.stream().mapToInt(each -> what.test(each) ? 1 : 0).toArray();
    }

    private static OperatingPoints points(List<IntentEvaluation.Answer> answers, boolean taught, double precision) {
        double[] strangeness = answers.stream()
                .filter(answer -> answer.truth() >= 0)
                .mapToDouble(IntentEvaluation.Answer::outOfScope)
                .sorted()
                .toArray();
        double lowest = Math.nextUp(strangeness[(int) ((1 - REJECTED) * (strangeness.length - 1))]);
        double outOfScope = taught ? lowest : Math.max(lowest, GUESSED);
        List<IntentEvaluation.Answer> inScope = answers.stream()
                .filter(answer -> answer.outOfScope() < outOfScope)
                .toList();
        double promised = Thresholds.promised(
                inScope.stream().map(IntentEvaluation.Answer::lane).toArray(Thresholds.Answer[]::new), precision);
        long strangers = answers.size() - strangeness.length;
        double without = Thresholds.without(
                inScope.stream()
                        .filter(answer -> answer.truth() < 0)
                        .mapToDouble(IntentEvaluation.Answer::confidence)
                        .toArray(),
                strangers,
                taught ? STRANGERS_SURE : 1);
        return new OperatingPoints(Math.max(promised, without), outOfScope);
    }
}
