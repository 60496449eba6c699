package leme.rules.scenario;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What must come of an action.
 *
 * @param action its code
 * @param fate what must come of it
 * @param reason that must be given; "" when allowed
 * @param until when that must end; null to leave it open
 */
record Expectation(
        String action, Fate fate, String reason, @Nullable Instant until) {

    /** What can come of an action. */
    enum Fate {
        /** It may go out now, in at least one treatment. */
        ALLOWED,
        /** It must not go out in any treatment. */
        VETOED,
        /** It may go out, but not yet. */
        DELAYED,
        /** It may go out now, and ranks otherwise than by itself. */
        LIFTED
    }

    /** As it is written: {@code vetoed OPEN_COMPLAINT}. */
    String sentence() {
        return (fate.name().toLowerCase(Locale.ROOT) + " " + reason).strip();
    }
}
