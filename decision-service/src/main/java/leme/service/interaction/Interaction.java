package leme.service.interaction;

import java.time.Instant;

/**
 * A commercial action that was shown, what was known when it was chosen, and what came of it. The components are the
 * columns of {@code leme.models.log.LogColumn}, which say what each means; no identity, no text and no free value is among
 * them.
 */
public record Interaction(
        String decision,
        Instant at,
        int rank,
        String action,
        String group,
        double prior,
        int tenureMonths,
        double monthlyRevenue,
        int productsOwned,
        boolean ownsProduct,
        String channel,
        int hour,
        boolean weekend,
        int contacts,
        int rejections,
        int acceptances,
        boolean asked,
        double selectionProbability,
        String restraint,
        boolean outcome,
        boolean optedOut,
        int reward,
        String bundleVersion,
        String rulesVersion,
        String propensityVersion,
        String experiments) {}
