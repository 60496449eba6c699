package leme.engine.preview;

/** What becomes of one decision under the other bundle. Each decision has exactly one effect. */
public enum Effect {
    /** Nothing that is compared differs. */
    SAME,
    /** Nothing was chosen; now something is. */
    SPEAKS,
    /** Something was chosen; now nothing is. */
    SILENT,
    /** Another action is chosen. */
    ANOTHER,
    /** The same action, or none as before; yet what is permitted, when, by which route or with which duty differs. */
    OTHERWISE,
    /** One of the two bundles fails on it: no decision can be compared. */
    UNDECIDED
}
