package leme.service.record.subject;

import java.util.List;
import leme.rules.fact.PrivacyRequest;
import leme.service.record.Reception;
import reactor.core.publisher.Mono;

/** The requests of data subjects (LGPD arts. 18 and 20). */
public interface PrivacyRequests {

    /** Puts a request on record. The same id again, whatever its state by now, is {@link Reception#REPEATED}. */
    Mono<Reception> open(String tenant, String customerKey, Filed<PrivacyRequest> request);

    /**
     * Answers an open request, or lets the customer take back a granted one; nothing else changes. Gives the request as it
     * then stands: whoever wants to know whether the answer counts compares. Empty when there is none.
     */
    Mono<Filed<PrivacyRequest>> answer(String tenant, String customerKey, String id, PrivacyAnswer answer);

    /** All requests of a customer, oldest first. */
    Mono<List<Filed<PrivacyRequest>>> list(String tenant, String customerKey);
}
