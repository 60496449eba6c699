package leme.rules.fact;

import java.time.Instant;

/**
 * An entry of the append-only consent ledger (LGPD art. 8: the burden of proof is the controller's).
 *
 * @param purpose what was agreed to, or refused
 * @param channel through which
 * @param status given or withdrawn
 * @param at from when it counts
 * @param proof how it can be proven: a reference or digest of the evidence, never the evidence itself
 * @param source where it was collected, e.g. {@code app}, {@code store-17}
 */
public record Consent(Purpose purpose, Channel channel, Status status, Instant at, String proof, String source) {

    /** What the customer said. */
    public enum Status {
        GRANTED,
        REVOKED
    }
}
