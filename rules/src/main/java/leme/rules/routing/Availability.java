package leme.rules.routing;

import org.jspecify.annotations.Nullable;

/**
 * What the gateway says of a queue's people at the moment of a decision. Its silence means what the hours say.
 *
 * @param queue its name
 * @param available whether anybody is there at all
 * @param waitSeconds how long its customers wait, 0 or more; null when not known
 */
public record Availability(
        String queue, boolean available, @Nullable Integer waitSeconds) {

    public Availability {
        if (waitSeconds != null && waitSeconds < 0) {
            throw new IllegalArgumentException("`waitSeconds` is " + waitSeconds + ": give 0 or more");
        }
    }
}
