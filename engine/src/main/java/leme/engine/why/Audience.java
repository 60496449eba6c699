package leme.engine.why;

/** For whom something is told. */
public enum Audience {
    /** The person concerned: plain words, nothing of how rules are written, no marks others made on their file. */
    CUSTOMER,
    /** Who serves them: what stood in the way, and what to do. */
    AGENT,
    /** Who checks: rule, file and line, norm, and every condition with what it saw. */
    AUDITOR
}
