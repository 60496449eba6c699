package leme.service.experiment;

import java.time.Instant;
import leme.service.record.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An outcome, with when its action reached the customer.
 *
 * @param reachedAt null where the action was withheld, or never sent
 */
public record Report(Outcome outcome, @Nullable Instant reachedAt) {}
