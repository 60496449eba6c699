package leme.service.web;

import java.util.List;
import java.util.Objects;
import leme.api.model.ChannelIdentity;
import leme.api.model.Customer;
import leme.api.model.CustomerRequest;
import leme.rules.fact.Channel;
import leme.rules.fact.Texts;
import leme.service.record.Customers;
import leme.service.record.Identity;
import leme.service.record.Pseudonyms;
import leme.service.record.RecordUnreachable;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Customers as callers put and find them, together with the identities that lead to them. */
@Component
class CustomersOnFile {

    private final Customers customers;
    private final Pseudonyms pseudonyms;

    CustomersOnFile(Customers customers, Pseudonyms pseudonyms) {
        this.customers = customers;
        this.pseudonyms = pseudonyms;
    }

    /** Refused, and nothing changed, when an identity already leads to another customer. */
    Mono<Customer> put(String tenant, String customerKey, CustomerRequest request) {
        var customer = CustomerView.read(request, customerKey);
        var identities = Objects.requireNonNullElse(request.getIdentities(), List.<ChannelIdentity>of()).stream()
                .map(given -> identity(tenant, given))
                .distinct()
                .toList();
        return Flux.fromIterable(identities)
                .concatMap(identity -> refuseIfAnothers(tenant, identity, customerKey))
                .then(Mono.defer(() -> customers.put(tenant, customer)))
                .thenMany(Flux.fromIterable(identities))
                .concatMap(identity -> customers.identify(tenant, identity, customerKey))
                .then(Mono.defer(() -> customers.identitiesOf(tenant, customerKey)))
                .map(kept -> CustomerView.of(customer, kept));
    }

    Mono<Customer> find(String tenant, String customerKey) {
        return onFile(tenant, customerKey)
                .zipWhen(customer -> customers.identitiesOf(tenant, customerKey), CustomerView::of);
    }

    /** The profile; refused when there is none. */
    Mono<leme.rules.fact.Customer> onFile(String tenant, String customerKey) {
        return customers.find(tenant, customerKey).switchIfEmpty(Mono.error(CustomersOnFile::unknown));
    }

    /** Refused when there surely is none: a record that cannot be asked is no reason to hide what is cached. */
    Mono<Void> unlessUnknown(String tenant, String customerKey) {
        return onFile(tenant, customerKey)
                .onErrorComplete(RecordUnreachable.class)
                .then();
    }

    private Identity identity(String tenant, ChannelIdentity given) {
        return pseudonyms.identity(
                tenant,
                Same.as(Channel.class, given.getChannel()),
                given.getType().name(),
                given.getValue());
    }

    private Mono<Void> refuseIfAnothers(String tenant, Identity identity, String customerKey) {
        return customers
                .keyOf(tenant, identity)
                .filter(owner -> !owner.equals(customerKey))
                .flatMap(owner -> Mono.error(anothers(identity)));
    }

    private static Refusal anothers(Identity identity) {
        var name = "`" + identity.channel() + "`/`" + identity.type() + "`";
        return Refusal.contradiction(Violation.at(
                "/identities",
                new Texts(
                        "a identidade " + name + " já é de outro cliente",
                        "the identity " + name + " is another customer's"),
                new Texts("Retire-a do outro, ou não a envie aqui.", "Remove it there, or leave it out here.")));
    }

    private static Refusal unknown() {
        return Refusal.of(
                Problem.NOT_FOUND,
                "Não há cliente com essa `customerKey` neste inquilino. Cadastre-o com `PUT /v1/customers/{customerKey}`.",
                "This tenant has no customer of that `customerKey`. Put one on file with `PUT /v1/customers/{customerKey}`.");
    }
}
