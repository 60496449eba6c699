package leme.service.record.subject;

import org.jspecify.annotations.Nullable;

/**
 * A fact on record together with what proves it.
 *
 * @param id the caller's, unique per customer and kind of fact
 * @param fact as it stands
 * @param proof a reference or digest of the evidence that it began, never the evidence itself
 * @param endProof the same of how it ended; null while it did not
 */
public record Filed<T>(
        String id, T fact, String proof, @Nullable String endProof) {

    /** One that has not ended. */
    public Filed(String id, T fact, String proof) {
        this(id, fact, proof, null);
    }
}
