package leme.models.message;

/**
 * Where the lanes begin.
 *
 * @param sure confidence from which the first intent can be acted on, 0 to 1; above 1 where no threshold is good enough
 * @param outOfScope probability from which no intent is meant, 0 to 1
 */
public record OperatingPoints(double sure, double outOfScope) {

    /**
     * The lane of a message.
     *
     * @param confidence probability that the first intent is meant and right
     */
    Reading.Lane lane(double confidence, double outOfScopeProbability) {
        if (outOfScopeProbability >= outOfScope) {
            return Reading.Lane.OUT_OF_SCOPE;
        }
        return confidence >= sure ? Reading.Lane.SURE : Reading.Lane.UNSURE;
    }
}
