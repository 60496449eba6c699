package leme.service.record;

/** How the record received something that may be sent more than once. */
public enum Reception {
    /** Seen for the first time, and kept. */
    NEW,
    /** The very same was kept before. */
    REPEATED,
    /** Another was kept before under the same id; that one stays. */
    CONFLICTING
}
