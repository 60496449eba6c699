package leme.engine.preview;

import leme.rules.fact.Channel;
import leme.rules.fact.Purpose;

/**
 * How governance judges an action in a channel otherwise than before.
 *
 * @param kind what is different
 * @param action code
 * @param channel in which
 * @param purpose why the action speaks to a customer
 */
public record Permit(Kind kind, String action, Channel channel, Purpose purpose) implements Comparable<Permit> {

    /** What is different. */
    public enum Kind {
        /** It was forbidden and no longer is. */
        PERMITTED,
        /** It may go out earlier than before. */
        SOONER,
        /** It may go out later than before. */
        LATER,
        /** It was permitted and no longer is. */
        FORBIDDEN
    }

    /** Whether protection was taken from a customer: something commercial may go out that might not, or not yet. */
    public boolean isRisk() {
        return purpose.isCommercial() && (kind == Kind.PERMITTED || kind == Kind.SOONER);
    }

    /** Risks first, then by action and channel. */
    @Override
    public int compareTo(Permit other) {
        int byRisk = Boolean.compare(other.isRisk(), isRisk());
        int byKind = byRisk != 0 ? byRisk : kind.compareTo(other.kind);
        int byAction = byKind != 0 ? byKind : action.compareTo(other.action);
        return byAction != 0 ? byAction : channel.compareTo(other.channel);
    }
}
