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
 * @param form how it was asked for
 */
public record Consent(
        Purpose purpose, Channel channel, Status status, Instant at, String proof, String source, Form form) {

    /** A ledger that does not say how it was asked holds specific consents only. */
    public Consent {
        form = form == null ? Form.SPECIFIC : form;
    }

    /** A consent asked for as it should be: for this purpose, in a clause of its own. */
    public Consent(Purpose purpose, Channel channel, Status status, Instant at, String proof, String source) {
        this(purpose, channel, status, at, proof, source, Form.SPECIFIC);
    }

    /** How it was asked for; LGPD demands more of some data and some people. */
    public enum Form {
        /** For no purpose in particular: void (art. 8, §4). */
        GENERIC,
        /** For this purpose, in a clause of its own (art. 8, §1). */
        SPECIFIC,
        /** Specific and highlighted, as sensitive data need it (art. 11, I). */
        HIGHLIGHTED,
        /** Specific and highlighted, given by a parent or guardian (art. 14, §1). */
        GUARDIAN
    }

    /** What the customer said. */
    public enum Status {
        GRANTED,
        REVOKED
    }
}
