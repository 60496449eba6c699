package leme.models.experiment;

import org.jspecify.annotations.Nullable;

/**
 * What came of a unit of an experiment.
 *
 * @param reward finite
 * @param before a quantity known before assignment, or null
 */
public record UnitOutcome(
        String unit, String arm, double reward, @Nullable Double before) {

    public UnitOutcome {
        if (!Double.isFinite(reward) || before != null && !Double.isFinite(before)) {
            throw new IllegalArgumentException(
                    "reward `" + reward + "`, before `" + before + "` of unit `" + unit + "`");
        }
    }
}
