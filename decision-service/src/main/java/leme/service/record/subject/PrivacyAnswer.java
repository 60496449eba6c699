package leme.service.record.subject;

import java.time.Instant;
import leme.rules.fact.PrivacyRequest.Outcome;

/**
 * What becomes of a data subject's request.
 *
 * @param outcome what was decided; not {@link Outcome#PENDING}
 * @param at when
 * @param proof a reference or digest of the answer, or of the customer's withdrawal
 */
public record PrivacyAnswer(Outcome outcome, Instant at, String proof) {

    public PrivacyAnswer {
        if (outcome == Outcome.PENDING) {
            throw new IllegalArgumentException("`PENDING` is no answer: give `GRANTED`, `REFUSED` or `WITHDRAWN`");
        }
    }
}
