package leme.engine.explanation;

import java.time.Instant;
import leme.rules.fact.Channel;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A legal-basis receipt: by what right an action speaks to the customer (LGPD art. 37, record of processing).
 *
 * @param action it is for
 * @param purpose it serves
 * @param basis it rests on
 * @param article that basis, as cited
 * @param channel it goes through
 * @param consentProof reference to the proof of consent; null when the basis is another
 * @param consentAt since when; null when the basis is another
 * @param rulePack version of the rules that allowed it
 */
public record Receipt(
        String action,
        Purpose purpose,
        LegalBasis basis,
        String article,
        Channel channel,
        @Nullable String consentProof,
        @Nullable Instant consentAt,
        String rulePack) {}
