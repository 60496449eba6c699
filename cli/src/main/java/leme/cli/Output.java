package leme.cli;

/** How a command writes its result. */
public enum Output {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}
