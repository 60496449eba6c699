package leme.models.training;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import leme.models.message.OperatingPoints;
import leme.models.message.Signs;
import leme.models.message.Trust;
import leme.models.text.Language;

/**
 * What is learned from judgements of unseen messages: how far to trust a classifier.
 *
 * @param temperature of the intents' logits
 * @param outOfScope whether none of the intents is meant
 * @param first whether, given that an intent is meant, it is the first
 * @param points of each language: the promise is kept in every one
 * @param answers what was said of each message by a classifier and a trust that had not seen it: points are chosen and
 *     reports drawn from these alone
 */
record Calibration(
        double temperature,
        Trust outOfScope,
        Trust first,
        SortedMap<Language, OperatingPoints> points,
        List<IntentEvaluation.Answer> answers) {

    /** Share of messages with an intent that may be taken for out of scope. */
    private static final double REJECTED = 0.03;

    /** A guess must at least be likelier than not. */
    private static final double GUESSED = 0.5;

    /** Parts in which trust is learned without those it then judges. */
    private static final int PARTS = 4;

    /**
     * Calibrates.
     *
     * @param fold of each judgement: its classifier had seen none of them; trust is not to either
     * @param languages of the messages, one each
     * @param intents how many labels are intents; the next is that of strangers
     * @param precision of the sure lane
     */
    static Calibration of(List<Judgement> judged, int[] fold, List<Language> languages, int intents, double precision) {
        Learned whole = Learned.from(judged, intents);
        List<IntentEvaluation.Answer> answers = answers(judged, fold, languages, intents);
        var points = new TreeMap<Language, OperatingPoints>();
        for (Language language : Set.copyOf(languages)) {
            points.put(
                    language,
                    points(
                            answers.stream()
                                    .filter(answer -> answer.language() == language)
                                    .toList(),
                            precision));
        }
        return new Calibration(whole.temperature(), whole.outOfScope(), whole.first(), points, answers);
    }

    /** What trust is learned from, and what it then says of others. */
    private record Learned(double temperature, Trust outOfScope, Trust first, int intents) {

        static Learned from(List<Judgement> judged, int intents) {
            List<Judgement> meant = judged.stream()
                    .filter(judgement -> judgement.label() < intents)
                    .toList();
            double temperature = Temperature.of(meant, intents);
            List<Signs> signs = signs(judged, intents, temperature);
            int strangers = judged.size() - meant.size();
            Trust outOfScope = strangers < Strangers.FEWEST
                    ? Trust.untrainedOutOfScope()
                    : TrustTraining.fit(signs, outcomes(judged, judgement -> judgement.label() == intents))
                            .times(Strangers.ODDS * meant.size() / strangers);
            Trust first = TrustTraining.fit(
                    signs(meant, intents, temperature),
                    outcomes(meant, judgement -> judgement.label() == judgement.first(intents)));
            return new Learned(temperature, outOfScope, first, intents);
        }

        IntentEvaluation.Answer answer(Judgement judgement, Language language) {
            return IntentEvaluation.answer(judgement, language, intents, temperature, outOfScope, first);
        }

        private static List<Signs> signs(List<Judgement> judged, int intents, double temperature) {
            return judged.stream()
                    .map(judgement -> judgement.signs(intents, temperature))
                    .toList();
        }

        private static int[] outcomes(List<Judgement> judged, Predicate<Judgement> what) {
            return judged.stream().mapToInt(each -> what.test(each) ? 1 : 0).toArray();
        }
    }

    /** Each judgement answered by trust learned from the other parts. */
    private static List<IntentEvaluation.Answer> answers(
            List<Judgement> judged, int[] fold, List<Language> languages, int intents) {
        var answers = new IntentEvaluation.Answer[fold.length];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            int[] own = IntStream.range(0, fold.length)
                    .filter(i -> fold[i] % PARTS == part)
                    .toArray();
            List<Judgement> others = IntStream.range(0, fold.length)
                    .filter(i -> fold[i] % PARTS != part)
                    .mapToObj(judged::get)
                    .toList();
            if (own.length > 0) {
                Learned learned = Learned.from(others.isEmpty() ? judged : others, intents);
                Arrays.stream(own).forEach(i -> answers[i] = learned.answer(judged.get(i), languages.get(i)));
            }
        });
        return List.of(answers);
    }

    private static OperatingPoints points(List<IntentEvaluation.Answer> answers, double precision) {
        double[] strangeness = answers.stream()
                .filter(answer -> answer.truth() >= 0)
                .mapToDouble(IntentEvaluation.Answer::outOfScope)
                .sorted()
                .toArray();
        var strangers = new Strangers(answers.size() - strangeness.length);
        double lowest = Math.nextUp(strangeness[(int) ((1 - REJECTED) * (strangeness.length - 1))]);
        double outOfScope = strangers.teach() ? lowest : Math.max(lowest, GUESSED);
        Thresholds.Answer[] inScope = answers.stream()
                .filter(answer -> answer.outOfScope() < outOfScope)
                .map(IntentEvaluation.Answer::lane)
                .toArray(Thresholds.Answer[]::new);
        double promised = Thresholds.promised(inScope, strangeness.length, strangers, precision);
        return new OperatingPoints(Math.max(promised, strangers.fewFrom(inScope)), outOfScope);
    }
}
