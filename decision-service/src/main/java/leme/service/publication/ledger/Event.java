package leme.service.publication.ledger;

/** What happened to a version. */
public enum Event {
    /** Somebody brought it; they are its author. */
    SUBMITTED,
    /** It is sound: it compiles, decides, and its scenarios hold. */
    CHECKED,
    /** It is not; the report says why. */
    CHECK_FAILED,
    /** Somebody else agreed to it replacing what was in force. */
    APPROVED,
    /** Somebody refused or withdrew it. */
    REJECTED,
    /** It is to decide, on every replica. */
    ACTIVATED,
    /** A version that decided before is to decide again. */
    ROLLED_BACK,
    /** It is evaluated beside the one in force, never served. */
    SHADOWED,
    /** It no longer is. */
    UNSHADOWED,
    /** It decides for a share of customers, beside the one in force. */
    CHALLENGED,
    /** It no longer does. */
    UNCHALLENGED,
    /** Somebody gave it a name, which nothing follows from. */
    ALIASED,
    /** The name was taken away. */
    UNALIASED,
    /** It will never be in force again. */
    RETIRED
}
