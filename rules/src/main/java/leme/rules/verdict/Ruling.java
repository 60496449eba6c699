package leme.rules.verdict;

import java.time.Instant;
import leme.rules.verdict.Verdict.Duty;

/**
 * What a rule's consequence may say: the global {@code ruling} of every rule file. Each saying becomes a
 * {@link Verdict} that cites the rule in which it stands.
 */
public interface Ruling {

    /** The candidates must not go out, until something other than time changes. */
    void veto(Selector selector);

    /** The candidates must not go out before an instant. */
    void vetoUntil(Selector selector, Instant until);

    /** The candidates may go out, but not before an instant. */
    void delay(Selector selector, Instant until);

    /** The candidates' score is multiplied by a lever, in [0.1, 10]. */
    void adjust(Selector selector, double lever);

    /** The route or the caller must do something. */
    void oblige(Duty duty);
}
