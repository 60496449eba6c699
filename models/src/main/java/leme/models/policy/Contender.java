package leme.models.policy;

/**
 * A policy in a comparison.
 *
 * @param detail which action or file, where the kind alone does not say; else empty
 */
public record Contender(Kind kind, String detail) {

    /** What sort of policy. */
    public enum Kind {
        /** Learned here. */
        LEARNED,
        /** As another log's policy chose on average, position by position. */
        AS_LOGGED_IN,
        /** The policy that wrote the log. */
        LOGGED,
        /** Each action as often as any other. */
        RANDOM,
        /** The action that was best on the rows learned from, for everybody. */
        BEST_SINGLE,
        /** Nothing for anybody. */
        NONE,
        /** One action for everybody. */
        ALWAYS
    }

    static Contender of(Kind kind) {
        return new Contender(kind, "");
    }

    /** Whether a candidate has to beat it to be promoted. */
    public boolean isBaseline() {
        return switch (kind) {
            case LOGGED, RANDOM, BEST_SINGLE, NONE -> true;
            case LEARNED, AS_LOGGED_IN, ALWAYS -> false;
        };
    }
}
