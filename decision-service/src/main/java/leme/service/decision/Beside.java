package leme.service.decision;

import leme.engine.Decision;
import leme.engine.situation.Situation;

/** Whoever looks on when a decision was taken and recorded. Returns at once, and never fails. */
@FunctionalInterface
public interface Beside {

    /** Nobody. */
    Beside NOBODY = (situation, decision) -> {};

    void taken(Situation situation, Decision decision);

    /** This one first, then another. */
    default Beside and(Beside other) {
        return (situation, decision) -> {
            taken(situation, decision);
            other.taken(situation, decision);
        };
    }
}
