package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A block list on which the customer stands at the moment of the decision. There is one per list.
 *
 * @param registry which list
 * @param days whole days since the earliest registration that still counts, 0 or more
 */
public record Listed(BlockListing.Registry registry, long days) {

    public static List<Listed> of(Rights rights, Instant at) {
        Map<BlockListing.Registry, Long> days = new EnumMap<>(BlockListing.Registry.class);
        for (BlockListing listing : rights.listings()) {
            if (listing.isListedAt(at)) {
                long age =
                        Math.max(0, Duration.between(listing.registeredAt(), at).toDays());
                days.merge(listing.registry(), age, Math::max);
            }
        }
        return days.entrySet().stream()
                .map(entry -> new Listed(entry.getKey(), entry.getValue()))
                .toList();
    }
}
