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
     * @param spamReports of 10,000 e-mails, how many people reported as spam; null when nobody says
     * @param bulkReady whether the sender meets what mailbox providers ask of bulk senders; null when nobody says
     */
    public record Tier(
            @Nullable Integer limit,
            Quality quality,
            @Nullable Integer spamReports,
            @Nullable Boolean bulkReady) {

        /** A sender of whom nothing else is said. */
        public Tier(@Nullable Integer limit, Quality quality) {
            this(limit, quality, null, null);
        }

        public Tier {
            if (limit != null && limit < 1) {
                throw new IllegalArgumentException("`limit` is `" + limit + "`: give 1 or more, or leave it out");
            }
        }
    }
}
