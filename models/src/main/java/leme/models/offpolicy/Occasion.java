package leme.models.offpolicy;

/**
 * A moment in which an action is chosen: all that a policy may look at.
 *
 * @param features finite numbers, in the order of the log's encoding
 * @param position slot of a slate, from 0; 0 where only one action is shown
 */
public record Occasion(double[] features, int position) {

    /** Where only one action is shown. */
    public static Occasion of(double... features) {
        return new Occasion(features, 0);
    }
}
