package leme.service.learning;

import java.time.Instant;
import java.util.Set;
import leme.models.online.Lesson.Fact;

/**
 * An action that reached a customer.
 *
 * @param tenant whose decision it was
 * @param decisionId of the decision
 * @param action code
 * @param group of the action
 * @param at when it reached them
 * @param known what is in the ledger of it already
 */
public record Contacted(String tenant, String decisionId, String action, String group, Instant at, Set<Fact> known) {

    public Contacted {
        known = Set.copyOf(known);
    }
}
