package leme.service.decision;

import leme.engine.Decision;

/** What comes of an {@link Ask}. */
public sealed interface Answer {

    /**
     * Decided and durably recorded.
     *
     * @param customerKey whose decision it is
     * @param replayed whether it had been recorded before under the same key
     */
    record Decided(Decision decision, String customerKey, boolean replayed) implements Answer {}

    /** The same key is being decided right now. */
    record InFlight(int retryAfterSeconds) implements Answer {}

    /** The key was used with another body; {@code decisionId} is what was decided then. */
    record KeyReused(String decisionId) implements Answer {}

    /** Nothing could be recorded, so nothing is acknowledged. {@code because} is for operators. */
    record Unrecorded(String because, int retryAfterSeconds) implements Answer {}
}
