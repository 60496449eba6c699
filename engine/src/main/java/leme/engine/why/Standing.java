package leme.engine.why;

import leme.engine.propensity.Score;

/**
 * Where a permitted action stood among the permitted.
 *
 * @param rank from 1
 * @param of how many were ranked
 * @param score its own
 * @param asked whether it answers what was asked
 * @param first what stood at the head, by code
 * @param firstScore what that was worth
 * @param firstAsked whether that answers what was asked
 * @param explored whether the head is there by chance
 */
public record Standing(
        int rank,
        int of,
        Score score,
        boolean asked,
        String first,
        Score firstScore,
        boolean firstAsked,
        boolean explored) {}
