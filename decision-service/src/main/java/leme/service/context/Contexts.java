package leme.service.context;

import leme.service.record.Effects;
import reactor.core.publisher.Mono;

/** The contexts of customers: files from the nearest source that answers. */
public interface Contexts {

    /** The file of a customer. Never fails and never waits long: what cannot be read is missing, and says so. */
    Mono<Gathered> file(String tenant, String customerKey);

    /** Forgets what is cached of a customer, because the record just changed. Never fails. */
    Mono<Void> forget(String tenant, String customerKey);

    /** Takes note that a decision's effects have reached the record. Never fails. */
    Mono<Void> recorded(String tenant, String customerKey, Effects effects);
}
