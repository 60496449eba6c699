package leme.service.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import leme.api.PrivacyApi;
import leme.api.model.BlockListing;
import leme.api.model.BlockListingList;
import leme.api.model.BlockListingRequest;
import leme.api.model.EndRequest;
import leme.api.model.LegalHold;
import leme.api.model.LegalHoldList;
import leme.api.model.LegalHoldRequest;
import leme.api.model.PrivacyAnswerRequest;
import leme.api.model.PrivacyRequest;
import leme.api.model.PrivacyRequestList;
import leme.api.model.PrivacyRequestRequest;
import leme.rules.fact.BlockListing.Registry;
import leme.rules.fact.LegalHold.Matter;
import leme.service.record.subject.Filed;
import leme.service.record.subject.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a customer asked as a data subject, and what others ask of us about them. */
@RestController
class PrivacyController implements PrivacyApi {

    private final PrivacyRequestsOnFile requests;
    private final RegisterOnFile<leme.rules.fact.LegalHold> holds;
    private final RegisterOnFile<leme.rules.fact.BlockListing> listings;
    private final Clock clock;

    PrivacyController(
            PrivacyRequestsOnFile requests,
            Register<leme.rules.fact.LegalHold> holds,
            Register<leme.rules.fact.BlockListing> listings,
            Clock clock) {
        this.requests = requests;
        this.holds = new RegisterOnFile<>(
                holds,
                leme.rules.fact.LegalHold::matter,
                leme.rules.fact.LegalHold::since,
                "holdId",
                "/legal-holds",
                clock);
        this.listings = new RegisterOnFile<>(
                listings,
                leme.rules.fact.BlockListing::registry,
                leme.rules.fact.BlockListing::registeredAt,
                "listingId",
                "/block-listings",
                clock);
        this.clock = clock;
    }

    @Override
    public Mono<ResponseEntity<PrivacyRequestList>> listPrivacyRequests(
            String customerKey, String tenant, ServerWebExchange exchange) {
        return requests.list(tenant, customerKey)
                .map(all -> ResponseEntity.ok(
                        new PrivacyRequestList().customerKey(customerKey).requests(views(all, this::view))));
    }

    @Override
    public Mono<ResponseEntity<PrivacyRequest>> openPrivacyRequest(
            String customerKey,
            Mono<PrivacyRequestRequest> request,
            String tenant,
            @Nullable String idempotencyKey,
            ServerWebExchange exchange) {
        return request.flatMap(asked -> requests.open(tenant, customerKey, asked))
                .map(filed -> created(view(filed)));
    }

    @Override
    public Mono<ResponseEntity<PrivacyRequest>> answerPrivacyRequest(
            String customerKey,
            String requestId,
            Mono<PrivacyAnswerRequest> request,
            String tenant,
            ServerWebExchange exchange) {
        return request.flatMap(given -> requests.answer(tenant, customerKey, requestId, given))
                .map(filed -> ResponseEntity.ok(view(filed)));
    }

    @Override
    public Mono<ResponseEntity<LegalHoldList>> listLegalHolds(
            String customerKey, String tenant, ServerWebExchange exchange) {
        return holds.list(tenant, customerKey)
                .map(all -> ResponseEntity.ok(new LegalHoldList()
                        .customerKey(customerKey)
                        .holds(views(all, one -> PrivacyView.hold(one, clock.instant())))));
    }

    @Override
    public Mono<ResponseEntity<LegalHold>> placeLegalHold(
            String customerKey,
            Mono<LegalHoldRequest> request,
            String tenant,
            @Nullable String idempotencyKey,
            ServerWebExchange exchange) {
        return request.flatMap(asked -> holds.add(tenant, customerKey, hold(asked), asked.getSince() != null))
                .map(filed -> created(PrivacyView.hold(filed, clock.instant())));
    }

    private Filed<leme.rules.fact.LegalHold> hold(LegalHoldRequest asked) {
        var matter = Same.as(Matter.class, asked.getMatter());
        return new Filed<>(
                asked.getHoldId(),
                new leme.rules.fact.LegalHold(matter, holds.moment(asked.getSince()), null),
                asked.getProof());
    }

    @Override
    public Mono<ResponseEntity<LegalHold>> liftLegalHold(
            String customerKey, String holdId, Mono<EndRequest> request, String tenant, ServerWebExchange exchange) {
        return request.flatMap(given -> holds.end(tenant, customerKey, holdId, given))
                .map(filed -> ResponseEntity.ok(PrivacyView.hold(filed, clock.instant())));
    }

    @Override
    public Mono<ResponseEntity<BlockListingList>> listBlockListings(
            String customerKey, String tenant, ServerWebExchange exchange) {
        return listings.list(tenant, customerKey)
                .map(all -> ResponseEntity.ok(new BlockListingList()
                        .customerKey(customerKey)
                        .listings(views(all, one -> PrivacyView.listing(one, clock.instant())))));
    }

    @Override
    public Mono<ResponseEntity<BlockListing>> registerBlockListing(
            String customerKey,
            Mono<BlockListingRequest> request,
            String tenant,
            @Nullable String idempotencyKey,
            ServerWebExchange exchange) {
        return request.flatMap(
                        asked -> listings.add(tenant, customerKey, listing(asked), asked.getRegisteredAt() != null))
                .map(filed -> created(PrivacyView.listing(filed, clock.instant())));
    }

    private Filed<leme.rules.fact.BlockListing> listing(BlockListingRequest asked) {
        var registry = Same.as(Registry.class, asked.getRegistry());
        return new Filed<>(
                asked.getListingId(),
                new leme.rules.fact.BlockListing(registry, listings.moment(asked.getRegisteredAt()), null),
                asked.getProof());
    }

    @Override
    public Mono<ResponseEntity<BlockListing>> leaveBlockListing(
            String customerKey, String listingId, Mono<EndRequest> request, String tenant, ServerWebExchange exchange) {
        return request.flatMap(given -> listings.end(tenant, customerKey, listingId, given))
                .map(filed -> ResponseEntity.ok(PrivacyView.listing(filed, clock.instant())));
    }

    private PrivacyRequest view(Filed<leme.rules.fact.PrivacyRequest> filed) {
        return PrivacyView.request(filed, clock.instant());
    }

    private static <F, V> List<V> views(List<Filed<F>> all, Function<Filed<F>, V> view) {
        return all.stream().map(view).toList();
    }

    private static <T> ResponseEntity<T> created(T body) {
        return ResponseEntity.status(HttpStatus.CREATED).body(body);
    }
}
