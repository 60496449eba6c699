package leme.rules.catalogue;

import java.time.Duration;
import java.util.Set;

/**
 * What counts as a response to the actions of a group, and until when.
 *
 * @param success what a response is; at least one
 * @param window how long after the contact something still counts, above 0
 * @param silentAfter from when on nothing is taken for no response; a response that comes later within the window corrects
 *     that; above 0, at most the window
 * @param optOutCost what is lost when the customer opts out because of it, BRL, 0 or more
 */
public record Reward(Set<Signal> success, Duration window, Duration silentAfter, double optOutCost) {

    /** What can be seen of a customer after a contact. */
    public enum Signal {
        CLICKED,
        ACCEPTED,
        CONVERTED,
        /** What they wrote about is settled. */
        RESOLVED,
        /** They rated it 4 or 5 of 5. */
        SATISFIED
    }

    public Reward {
        success = Set.copyOf(success);
        if (success.isEmpty()) {
            throw new IllegalArgumentException("`success` is empty: name what counts");
        }
        if (!isAboveZero(window) || !isAboveZero(silentAfter) || silentAfter.compareTo(window) > 0) {
            throw new IllegalArgumentException("`silentAfter` is " + silentAfter + " and `window` " + window
                    + ": give both above 0, the first at most the second");
        }
        if (!(optOutCost >= 0) || Double.isInfinite(optOutCost)) {
            throw new IllegalArgumentException("`optOutCost` is " + optOutCost + ": give 0 or more, in BRL");
        }
    }

    private static boolean isAboveZero(Duration time) {
        return time.isPositive();
    }
}
