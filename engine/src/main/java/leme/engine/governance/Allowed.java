package leme.engine.governance;

import java.time.Instant;
import leme.rules.fact.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A candidate that no rule vetoed.
 *
 * @param candidate what may go out
 * @param sendAfter not before this; null for at once
 * @param lever product of the human thumbs on its scale, 1 for none
 */
public record Allowed(Candidate candidate, @Nullable Instant sendAfter, double lever) {}
