package leme.models.policy;

import leme.models.statistic.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One policy's worth minus another's, on the same decisions.
 *
 * @param bootstrap paired percentile interval
 * @param bernstein paired empirical-Bernstein interval; null where decisions differ in slots
 */
public record Difference(
        Contender one,
        Contender other,
        double value,
        Interval bootstrap,
        @Nullable Interval bernstein) {

    /** By which interval a difference is judged. */
    public enum Judge {
        /** About as often right as it says, given enough outcomes. */
        BOOTSTRAP,
        /** Right at least as often as it says, at any size, if rewards and weights keep within those seen. */
        BERNSTEIN
    }

    /** The interval to judge by; one that says nothing where there is none. */
    public Interval interval(Judge judge) {
        return switch (judge) {
            case BOOTSTRAP -> bootstrap;
            case BERNSTEIN -> bernstein == null ? Interval.UNKNOWN : bernstein;
        };
    }
}
