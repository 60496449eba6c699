package leme.engine.propensity;

import leme.engine.governance.Allowed;
import leme.models.propensity.Doubt;

/**
 * A survivor with its score.
 *
 * @param allowed the candidate and when it may go
 * @param score what it is expected to be worth
 * @param asked whether it answers what the customer asked, or makes up for what they complain of
 * @param doubt how far its propensity may be off
 */
public record Scored(Allowed allowed, Score score, boolean asked, Doubt doubt) {

    /** Whether it is commercial and nobody asked for it. */
    public boolean sells() {
        return allowed.candidate().purpose().isCommercial() && !asked;
    }
}
