package leme.service.record;

import leme.rules.fact.Placement;
import org.jspecify.annotations.Nullable;

/**
 * What queries, exports and learning look for in a decision without opening it.
 *
 * @param placement that was filled
 * @param intent that was understood; null when there was no message
 * @param route that was taken; null when there was no message
 * @param action code of the first action chosen; null when none was
 * @param bundle revision it was decided under
 * @param seed it was decided with
 * @param propensity of the first action; null when none was chosen
 * @param selectionProbability with which the policy chose it; null when none was chosen
 */
public record Summary(
        Placement placement,
        @Nullable String intent,
        @Nullable String route,
        @Nullable String action,
        String bundle,
        long seed,
        @Nullable Double propensity,
        @Nullable Double selectionProbability) {}
