package leme.service.record;

import java.util.List;
import leme.rules.fact.Customer;
import reactor.core.publisher.Mono;

/** The customers of all tenants, by pseudonymous key, and the identities that lead to them. */
public interface Customers {

    /** Keeps a profile, in place of the one there was. */
    Mono<Void> put(String tenant, Customer customer);

    /** The profile; empty when the customer is not on file. */
    Mono<Customer> find(String tenant, String customerKey);

    /**
     * Lets an identity lead to a customer, and no longer to whom it led before. The customer must be on file. What was
     * recorded of whoever had it as a stranger counts as the customer's from then on: consents, contacts, conversations.
     */
    Mono<Void> identify(String tenant, Identity identity, String customerKey);

    /** The key an identity leads to; empty when it leads to nobody. */
    Mono<String> keyOf(String tenant, Identity identity);

    /** The identities that lead to a customer, in order of channel and type. */
    Mono<List<Identity>> identitiesOf(String tenant, String customerKey);
}
