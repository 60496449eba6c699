package leme.service.publication.ledger;

/** Where a version stands in its life. */
public enum State {
    /** Submitted; not checked yet. */
    DRAFT,
    /** Sound; waits for somebody other than its author. */
    CHECKED,
    /** Its last check found faults. */
    FAILED,
    /** May be activated. */
    APPROVED,
    /** Refused or withdrawn; may be submitted again. */
    REJECTED,
    /** Decides. */
    ACTIVE,
    /** Decided once; may be rolled back to. */
    FORMER,
    /** Will never decide again. */
    RETIRED
}
