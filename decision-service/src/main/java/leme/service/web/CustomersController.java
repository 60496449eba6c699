package leme.service.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import leme.api.CustomersApi;
import leme.api.model.CloseComplaintRequest;
import leme.api.model.Complaint;
import leme.api.model.ComplaintList;
import leme.api.model.ComplaintRequest;
import leme.api.model.Consent;
import leme.api.model.ConsentLedger;
import leme.api.model.ConsentRequest;
import leme.api.model.ConversationContext;
import leme.api.model.Customer;
import leme.api.model.CustomerRequest;
import leme.rules.fact.Channel;
import leme.rules.fact.Purpose;
import leme.service.bundle.Bundles;
import leme.service.context.Contexts;
import leme.service.record.Consents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is known of a customer, and what they allowed. */
@RestController
class CustomersController implements CustomersApi {

    private final CustomersOnFile customers;
    private final ComplaintsOnFile complaints;
    private final Consents consents;
    private final Contexts contexts;
    private final Bundles bundles;
    private final Clock clock;

    CustomersController(
            CustomersOnFile customers,
            ComplaintsOnFile complaints,
            Consents consents,
            Contexts contexts,
            Bundles bundles,
            Clock clock) {
        this.customers = customers;
        this.complaints = complaints;
        this.consents = consents;
        this.contexts = contexts;
        this.bundles = bundles;
        this.clock = clock;
    }

    @Override
    public Mono<ResponseEntity<Customer>> putCustomer(
            String customerKey, Mono<CustomerRequest> request, String tenant, ServerWebExchange exchange) {
        return request.flatMap(given -> customers.put(tenant, customerKey, given))
                .map(ResponseEntity::ok);
    }

    @Override
    public Mono<ResponseEntity<Customer>> getCustomer(String customerKey, String tenant, ServerWebExchange exchange) {
        return customers.find(tenant, customerKey).map(ResponseEntity::ok);
    }

    @Override
    public Mono<ResponseEntity<ConsentLedger>> listConsents(
            String customerKey, String tenant, ServerWebExchange exchange) {
        return consents.list(tenant, customerKey)
                .flatMap(ledger -> ofSomeone(tenant, customerKey, ledger))
                .map(ledger -> ResponseEntity.ok(new ConsentLedger()
                        .customerKey(customerKey)
                        .consents(ledger.stream().map(FileView::of).toList())));
    }

    /** Who withdrew by a message need not be on file. */
    private <T> Mono<List<T>> ofSomeone(String tenant, String customerKey, List<T> ledger) {
        return ledger.isEmpty() ? customers.onFile(tenant, customerKey).thenReturn(ledger) : Mono.just(ledger);
    }

    @Override
    public Mono<ResponseEntity<Consent>> recordConsent(
            String customerKey,
            Mono<ConsentRequest> request,
            String tenant,
            @Nullable String idempotencyKey,
            ServerWebExchange exchange) {
        return customers
                .onFile(tenant, customerKey)
                .flatMap(known -> request)
                .map(this::entry)
                .flatMap(entry -> consents.append(tenant, customerKey, entry).thenReturn(created(FileView.of(entry))));
    }

    @Override
    public Mono<ResponseEntity<ComplaintList>> listComplaints(
            String customerKey, String tenant, ServerWebExchange exchange) {
        return customers
                .onFile(tenant, customerKey)
                .flatMap(known -> complaints.list(tenant, customerKey))
                .map(list -> ResponseEntity.ok(new ComplaintList()
                        .customerKey(customerKey)
                        .complaints(list.stream().map(this::view).toList())));
    }

    @Override
    public Mono<ResponseEntity<Complaint>> openComplaint(
            String customerKey,
            Mono<ComplaintRequest> request,
            String tenant,
            @Nullable String idempotencyKey,
            ServerWebExchange exchange) {
        return customers
                .onFile(tenant, customerKey)
                .flatMap(known -> request)
                .flatMap(given -> complaints.open(tenant, customerKey, given))
                .map(complaint -> created(view(complaint)));
    }

    @Override
    public Mono<ResponseEntity<Complaint>> closeComplaint(
            String customerKey,
            String complaintId,
            String tenant,
            Mono<CloseComplaintRequest> request,
            ServerWebExchange exchange) {
        return request.defaultIfEmpty(new CloseComplaintRequest())
                .flatMap(given -> complaints.close(tenant, customerKey, complaintId, given.getClosedAt()))
                .map(complaint -> ResponseEntity.ok(view(complaint)));
    }

    @Override
    public Mono<ResponseEntity<ConversationContext>> getContext(
            String customerKey, String tenant, ServerWebExchange exchange) {
        return customers
                .unlessUnknown(tenant, customerKey)
                .then(Mono.defer(() -> contexts.file(tenant, customerKey)))
                .map(gathered -> ResponseEntity.ok(ContextView.of(customerKey, gathered.file(), clock.instant())));
    }

    private leme.rules.fact.Consent entry(ConsentRequest request) {
        return new leme.rules.fact.Consent(
                Same.as(Purpose.class, request.getPurpose()),
                Same.as(Channel.class, request.getChannel()),
                Same.as(leme.rules.fact.Consent.Status.class, request.getStatus()),
                Objects.requireNonNullElseGet(request.getAt(), clock::instant).truncatedTo(ChronoUnit.MICROS),
                request.getProof(),
                request.getSource(),
                request.getForm() == null
                        ? leme.rules.fact.Consent.Form.SPECIFIC
                        : Same.as(leme.rules.fact.Consent.Form.class, request.getForm()));
    }

    private Complaint view(leme.rules.fact.Complaint complaint) {
        return FileView.of(complaint, bundles.current().rules().norms());
    }

    private static <T> ResponseEntity<T> created(T body) {
        return ResponseEntity.status(HttpStatus.CREATED).body(body);
    }
}
