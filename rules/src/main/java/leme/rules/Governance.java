package leme.rules;

import java.util.List;
import leme.rules.fact.Case;
import leme.rules.verdict.Verdict;

/**
 * Decides what may be said to a customer. Pure: the same case gives the same verdicts, in a stable order.
 *
 * <p>The Drools rule pack is the one that governs; a hand-written reference proves it in tests.
 */
@FunctionalInterface
public interface Governance {

    /** All verdicts on the case's candidates, ordered by policy, rule and selector. */
    List<Verdict> govern(Case question);
}
