package leme.engine.preview;

import leme.engine.situation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * A decision on record, ready to be taken again.
 *
 * @param situation all it looked at
 * @param seed of its draws
 * @param rules version of the rule pack it was taken under
 * @param action code of what was chosen; null when nothing was
 */
public record Occasion(
        Situation situation,
        long seed,
        String rules,
        @Nullable String action) {}
