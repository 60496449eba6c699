package leme.service.web.door;

/** What a person may do with publications. */
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
