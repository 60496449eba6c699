package leme.service.context;

import java.util.Map;
import java.util.Set;
import leme.rules.fact.Channel;
import leme.rules.fact.SenderUsage.Quality;
import org.jspecify.annotations.Nullable;

/**
 * What providers allow a tenant's sender.
 *
 * @param tiers by channel; a channel without one is unlimited
 * @param pausedTemplates names of templates that must not be sent
 */
public record SenderLimits(Map<Channel, Tier> tiers, Set<String> pausedTemplates) {

    public SenderLimits {
        tiers = Map.copyOf(tiers);
        pausedTemplates = Set.copyOf(pausedTemplates);
    }

    /**
     * A provider's limit and its opinion of the sender.
     *
     * @param limit unique people in 24 hours, 1 or more; null when unlimited
     */
    public record Tier(@Nullable Integer limit, Quality quality) {

        public Tier {
            if (limit != null && limit < 1) {
                throw new IllegalArgumentException("`limit` is `" + limit + "`: give 1 or more, or leave it out");
            }
        }
    }
}
