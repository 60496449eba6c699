package leme.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a human queue is staffed at the moment of the decision.
 *
 * @param queue its name, as {@code routing.yaml} gives it
 * @param asked whether it serves the subject of the customer's message
 * @param open whether its hours permit this moment
 * @param available whether somebody answers now: it is open, and nobody said that it is empty
 * @param answersAt when somebody answers, this moment if {@code available}; when it opens, if it is closed
 * @param waitSeconds how long its customers wait, 0 or more; null when nobody said
 */
public record Staffing(
        String queue,
        boolean asked,
        boolean open,
        boolean available,
        Instant answersAt,
        @Nullable Integer waitSeconds) {

    private static final String TAG = "queue-";

    /** The tag of actions that a person of this queue completes, e.g. {@code queue-bank}. */
    public String tag() {
        return TAG + queue;
    }

    /** The queue that such a tag names; null for any other tag. */
    public static @Nullable String queueOf(String tag) {
        return tag.startsWith(TAG) ? tag.substring(TAG.length()) : null;
    }
}
