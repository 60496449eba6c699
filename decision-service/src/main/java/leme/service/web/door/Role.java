package leme.service.web.door;

/** What a person may do: with publications, and with what is recorded. Whoever judges rules or models may export decisions. */
public enum Role {
    /** Brings versions. */
    AUTHOR,
    /** Agrees to what others brought, or does not. */
    APPROVER,
    /** Puts in force, goes back, lets shadows run. */
    OPERATOR,
    /** Brings models. */
    SCIENTIST
}
