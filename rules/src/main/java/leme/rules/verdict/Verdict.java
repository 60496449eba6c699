package leme.rules.verdict;

import java.time.Instant;
import leme.rules.fact.Candidate;
import org.jspecify.annotations.Nullable;

/** What a rule says about candidates, and by what right. */
public sealed interface Verdict {

    Citation citation();

    /** Whether it is about a candidate; a duty is about none. */
    default boolean covers(Candidate candidate) {
        return switch (this) {
            case Veto veto -> veto.selector().test(candidate);
            case Delay delay -> delay.selector().test(candidate);
            case Adjustment adjustment -> adjustment.selector().test(candidate);
            case Obligation duty -> false;
        };
    }

    /** The candidates must not go out; {@code until} is when that may change, null if not by time alone. */
    record Veto(
            Citation citation, Selector selector, @Nullable Instant until) implements Verdict {}

    /** The candidates may go out, but not before {@code until}; those that cannot wait are vetoed. */
    record Delay(Citation citation, Selector selector, Instant until) implements Verdict {}

    /** A human thumb on the scale: multiplies the candidates' score by {@code lever}, in [0.1, 10]. */
    record Adjustment(Citation citation, Selector selector, double lever) implements Verdict {

        public Adjustment {
            if (!(lever >= 0.1 && lever <= 10)) {
                throw new IllegalArgumentException("lever `" + lever + "` is outside 0.1 to 10");
            }
        }
    }

    /** Something the route or the caller must do. */
    record Obligation(Citation citation, Duty duty) implements Verdict {}

    /** What can be obliged. */
    enum Duty {
        /** A person must answer. */
        HUMAN_ANSWERS,
        /** A person must read the machine's answer before it goes. */
        HUMAN_REVIEWS,
        /** The answer must offer a person. */
        OFFER_HUMAN,
        /** The customer must be told when a person answers. */
        SAY_WHEN,
        /** The customer must be told that a machine wrote the answer. */
        DISCLOSE_AI,
        /** The customer must be asked whether they want no more messages. */
        CONFIRM_WITHDRAWAL,
        /** Every commercial purpose is withdrawn in every channel, with the decision: nobody else need record it. */
        WITHDRAW_EVERYWHERE,
        /** Every commercial purpose is withdrawn in the channel of the message, with the decision. */
        WITHDRAW_HERE
    }
}
