package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data subject's request that counts at the moment of the decision. There is one per request in force; those refused,
 * withdrawn or answered are not there.
 *
 * @param kind what they ask
 * @param purpose to which it is limited; null for all
 * @param open whether it is still undecided
 * @param daysOpen whole days since they asked, 0 or more
 */
public record Claim(PrivacyRequest.Kind kind, @Nullable Purpose purpose, boolean open, long daysOpen) {

    /** Those in force at an instant, each kind, purpose and age once. */
    public static List<Claim> of(Rights rights, Instant at) {
        return rights.requests().stream()
                .filter(request -> request.isInForce(at))
                .map(request -> of(request, at))
                .distinct()
                .toList();
    }

    private static Claim of(PrivacyRequest request, Instant at) {
        long days = Math.max(0, Duration.between(request.openedAt(), at).toDays());
        return new Claim(request.kind(), request.purpose(), request.isOpen(at), days);
    }
}
