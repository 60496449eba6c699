package leme.rules.pack;

/**
 * A rule that could not be followed to its end, e.g. a lever out of bounds. The case has no verdicts then, and must not be
 * treated as if nothing were forbidden.
 */
public final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleFailure(String rule, Throwable failure) {
        super("rule \"" + rule + "\" failed: " + root(failure).getMessage(), root(failure));
    }

    /** What really happened, without the engine's wrapping: its types stay in this package. */
    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
