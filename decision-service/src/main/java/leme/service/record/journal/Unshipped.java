package leme.service.record.journal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import leme.service.record.Effects;
import leme.service.record.Recorded;

/**
 * What decisions in the journal do to customers' files and the record does not show yet. Whoever counts contacts counts
 * these too, or a customer would be contacted once too often in the moments before the journal is shipped. Bounded by
 * {@link Limits#pending}.
 */
public final class Unshipped {

    private record Owner(String tenant, String customerKey) {}

    private record Pending(String decisionId, Effects effects) {}

    private final Map<Owner, List<Pending>> pending = new ConcurrentHashMap<>();

    /** The effects on one customer's file, oldest first. */
    public List<Effects> of(String tenant, String customerKey) {
        return pending.getOrDefault(new Owner(tenant, customerKey), List.of()).stream()
                .map(Pending::effects)
                .toList();
    }

    void add(Recorded decision) {
        if (!decision.effects().isEmpty()) {
            Pending added = new Pending(decision.id(), decision.effects());
            pending.merge(
                    owner(decision),
                    List.of(added),
                    (before, one) ->
                            Stream.concat(before.stream(), one.stream()).toList());
        }
    }

    void remove(Recorded decision) {
        pending.computeIfPresent(owner(decision), (owner, before) -> {
            List<Pending> left = before.stream()
                    .filter(one -> !one.decisionId().equals(decision.id()))
                    .toList();
            return left.isEmpty() ? null : left;
        });
    }

    private static Owner owner(Recorded decision) {
        return new Owner(decision.tenant(), decision.customerKey());
    }
}
