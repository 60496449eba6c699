package leme.rules.lint;

import leme.rules.fact.Texts;

/**
 * Something wrong, or probably wrong, with a rule that compiles.
 *
 * @param check that found it
 * @param severity whether the pack may be used nevertheless
 * @param file its path in the pack
 * @param line counted from 1; 0 when the fault is not in one place
 * @param rule the rule's name; "" when it is about none
 * @param message what is wrong, the offending thing in backticks
 * @param remedy what to write instead
 */
public record Finding(Check check, Severity severity, String file, int line, String rule, Texts message, Texts remedy) {

    /** How bad it is. */
    public enum Severity {
        /** The rule does not do what anybody wants of it. */
        ERROR,
        /** The rule does what it says, and somebody should look at it. */
        WARNING
    }

    /** What was looked for. */
    public enum Check {
        NEVER_FIRES,
        OUT_OF_BOUNDS,
        ALWAYS_HOLDS,
        CONTRADICTS,
        SAME_CONDITIONS,
        SHADOWED,
        REPEATS,
        EXPIRED,
        EXPIRING,
        UNKNOWN_WORD,
        UNUSED_REASON,
        NO_WAY_OUT
    }
}
