package leme.service.record;

import java.util.List;
import leme.rules.fact.Consent;
import reactor.core.publisher.Mono;

/** The consent ledger: entries are added, never changed nor taken away. The customer need not be on file. */
public interface Consents {

    /** Adds an entry. The same entry again is {@link Reception#REPEATED}. */
    Mono<Reception> append(String tenant, String customerKey, Consent entry);

    /** All entries on a customer, oldest first. */
    Mono<List<Consent>> list(String tenant, String customerKey);
}
