package leme.models.message;

import leme.models.text.Language;

/**
 * Where the lanes begin.
 *
 * @param sure confidence from which the first intent can be acted on, 0 to 1; above 1 where no threshold is good enough
 * @param outOfScope probability from which no intent is meant, 0 to 1
 */
public record OperatingPoints(double sure, double outOfScope) {

    /** For messages in a language that a model does not read: whatever it believes of them is a guess. */
    public static final OperatingPoints UNREAD = new OperatingPoints(2, 0);

    /** What a model file calls the beginning of a language's sure lane. */
    public static String sure(Language language) {
        return "sure." + language.tag();
    }

    /** What a model file calls the probability from which no intent is meant in a language. */
    public static String outOfScope(Language language) {
        return "outOfScope." + language.tag();
    }

    /**
     * The lane of a message.
     *
     * @param confidence probability that the first intent is meant and right
     */
    public Reading.Lane lane(double confidence, double outOfScopeProbability) {
        if (outOfScopeProbability >= outOfScope) {
            return Reading.Lane.OUT_OF_SCOPE;
        }
        return confidence >= sure ? Reading.Lane.SURE : Reading.Lane.UNSURE;
    }
}
