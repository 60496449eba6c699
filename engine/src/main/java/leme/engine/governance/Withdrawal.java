package leme.engine.governance;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import leme.engine.situation.Situation;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Consent.Status;
import leme.rules.fact.Purpose;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Verdict.Duty;
import leme.rules.verdict.Verdict.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * A customer's no that a decision heard, and records with itself (LGPD art. 8, §5): whoever keeps the decision keeps its
 * {@link #entries} in the consent ledger.
 *
 * @param citation of the rule that took the message for a withdrawal
 * @param at the decision's instant: from when it counts
 * @param purposes what is withdrawn
 * @param channels where
 * @param proof of it: the decision, which holds what was read
 */
public record Withdrawal(Citation citation, Instant at, List<Purpose> purposes, List<Channel> channels, String proof) {

    /** Where the entries of the ledger come from. */
    public static final String SOURCE = "message";

    private static final List<Purpose> COMMERCIAL =
            Arrays.stream(Purpose.values()).filter(Purpose::isCommercial).toList();

    public Withdrawal {
        purposes = List.copyOf(purposes);
        channels = List.copyOf(channels);
    }

    /** What the rules oblige to withdraw; null when they do not. The widest counts. */
    public static @Nullable Withdrawal of(List<Obligation> obligations, Situation situation) {
        var everywhere = first(obligations, Duty.WITHDRAW_EVERYWHERE);
        var here = first(obligations, Duty.WITHDRAW_HERE);
        if (everywhere != null) {
            return new Withdrawal(
                    everywhere.citation(), situation.at(), COMMERCIAL, List.of(Channel.values()), proof(situation));
        }
        return here == null
                ? null
                : new Withdrawal(
                        here.citation(), situation.at(), COMMERCIAL, List.of(situation.channel()), proof(situation));
    }

    private static @Nullable Obligation first(List<Obligation> obligations, Duty duty) {
        return obligations.stream()
                .filter(obligation -> obligation.duty() == duty)
                .findFirst()
                .orElse(null);
    }

    private static String proof(Situation situation) {
        return "decision:" + situation.id();
    }

    /** What the consent ledger keeps of it: one entry for each purpose in each channel. */
    public List<Consent> entries() {
        return purposes.stream()
                .flatMap(purpose -> channels.stream()
                        .map(channel -> new Consent(purpose, channel, Status.REVOKED, at, proof, SOURCE)))
                .toList();
    }
}
