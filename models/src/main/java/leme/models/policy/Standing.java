package leme.models.policy;

import leme.models.statistic.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is worth on rows that it was not learned from.
 *
 * @param value per logged action
 * @param bootstrap percentile interval over decisions
 * @param bernstein empirical-Bernstein interval; null where decisions differ in slots
 * @param acting share of occasions on which it does something, 0 to 1; 1 where the log has no action that does nothing
 */
public record Standing(
        Contender contender,
        double value,
        Interval bootstrap,
        @Nullable Interval bernstein,
        double acting) {}
