package leme.rules.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A channel in which the customer refused even service messages: their last word on {@link Purpose#SERVICE} there is a
 * withdrawal. There is one per such channel among the candidates.
 */
public record RefusedChannel(Channel channel) {

    public static List<RefusedChannel> of(List<Consent> ledger, List<Candidate> candidates, Moment now) {
        if (!mayRefuse(ledger)) {
            return List.of();
        }
        List<RefusedChannel> refused = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Consent last = Permission.effective(Purpose.SERVICE, channel, ledger, now.at());
            boolean proposed = candidates.stream().anyMatch(candidate -> candidate.channel() == channel);
            if (proposed && last != null && last.status() == Consent.Status.REVOKED) {
                refused.add(new RefusedChannel(channel));
            }
        }
        return refused;
    }

    private static boolean mayRefuse(List<Consent> ledger) {
        for (Consent entry : ledger) {
            if (entry.purpose() == Purpose.SERVICE && entry.status() == Consent.Status.REVOKED) {
                return true;
            }
        }
        return false;
    }
}
