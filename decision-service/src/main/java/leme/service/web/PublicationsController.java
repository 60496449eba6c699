package leme.service.web;

import java.time.Duration;
import java.util.Objects;
import leme.api.PublicationsApi;
import leme.api.model.AliasRequest;
import leme.api.model.ChallengeRequest;
import leme.api.model.CheckReport;
import leme.api.model.Publication;
import leme.api.model.PublicationDiff;
import leme.api.model.PublicationEvents;
import leme.api.model.PublicationList;
import leme.api.model.PublicationStep;
import leme.api.model.RollbackRequest;
import leme.api.model.ShadowReport;
import leme.api.model.ShadowRequest;
import leme.api.model.SubmitRequest;
import leme.service.publication.Publishing;
import leme.service.publication.Result;
import leme.service.publication.RollCall;
import leme.service.publication.ledger.Ledger;
import leme.service.publication.ledger.Move;
import leme.service.publication.shadow.Shadows;
import leme.service.web.door.Person;
import leme.service.web.door.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What governs and predicts, put in force by two people. Who may do what stands here, and nowhere else. */
@RestController
class PublicationsController implements PublicationsApi {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Role[] NAMES = {Role.SCIENTIST, Role.AUTHOR, Role.OPERATOR, Role.APPROVER};
    private static final Role[] OPERATES = {Role.OPERATOR, Role.APPROVER};

    private final Publishing publishing;
    private final Shadows shadows;
    private final RollCall rollCall;

    PublicationsController(Publishing publishing, Shadows shadows, RollCall rollCall) {
        this.publishing = publishing;
        this.shadows = shadows;
        this.rollCall = rollCall;
    }

    @Override
    public Mono<ResponseEntity<PublicationList>> listPublications(String kind, ServerWebExchange exchange) {
        Person.of(exchange);
        return ledger(kind)
                .zipWith(rollCall.heard(kind))
                .map(both ->
                        ResponseEntity.ok(PublicationView.list(both.getT1(), publishing.deciding(kind), both.getT2())));
    }

    @Override
    public Mono<ResponseEntity<PublicationEvents>> listPublicationEvents(String kind, ServerWebExchange exchange) {
        Person.of(exchange);
        return ledger(kind).map(ledger -> ResponseEntity.ok(PublicationView.events(ledger)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> getPublication(String kind, String version, ServerWebExchange exchange) {
        Person.of(exchange);
        return known(kind, version).map(ledger -> ResponseEntity.ok(view(ledger, version)));
    }

    @Override
    public Mono<ResponseEntity<CheckReport>> getPublicationReport(
            String kind, String version, ServerWebExchange exchange) {
        Person.of(exchange);
        return known(kind, version)
                .flatMap(ledger -> Mono.justOrEmpty(ledger.report(version)))
                .switchIfEmpty(Mono.error(Rulings::notChecked))
                .map(entry -> ResponseEntity.ok(PublicationView.report(entry)));
    }

    @Override
    public Mono<ResponseEntity<PublicationDiff>> diffPublication(
            String kind, String version, @Nullable String against, ServerWebExchange exchange) {
        Person.of(exchange);
        return known(kind, version).flatMap(ledger -> {
            var before = Objects.requireNonNullElseGet(against == null ? base(ledger, kind) : against, () -> version);
            return publishing
                    .compare(kind, before, version)
                    .switchIfEmpty(Mono.error(() -> Rulings.unknown(kind, before)))
                    .map(compared ->
                            ResponseEntity.ok(PublicationView.diff(version, before, compared, ledger.report(version))));
        });
    }

    private @Nullable String base(Ledger ledger, String kind) {
        return ledger.active() == null ? publishing.deciding(kind) : ledger.active();
    }

    @Override
    public Mono<ResponseEntity<ShadowReport>> getShadowReport(String kind, String version, ServerWebExchange exchange) {
        Person.of(exchange);
        return known(kind, version)
                .flatMap(ledger -> shadows.sheet(kind, version))
                .map(sheet -> ResponseEntity.ok(PublicationView.shadow(version, sheet)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> submitPublication(
            String kind, Mono<SubmitRequest> request, ServerWebExchange exchange) {
        var author = Person.of(exchange, Role.AUTHOR, Role.SCIENTIST);
        return request.flatMap(given -> publishing
                .submit(
                        kind,
                        author.name(),
                        note(given.getNote()),
                        SubmissionOf.request(given),
                        given.getBase(),
                        given.getDigest())
                .map(result -> view(kind, result))
                .map(publication -> ResponseEntity.status(HttpStatus.CREATED).body(publication)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> checkPublication(
            String kind, String version, Integer waitSeconds, ServerWebExchange exchange) {
        var person = Person.of(exchange, Role.AUTHOR, Role.SCIENTIST, Role.APPROVER);
        return publishing
                .check(kind, version, person.name())
                .map(result -> view(kind, result))
                .flatMap(started ->
                        checked(kind, version, Duration.ofSeconds(waitSeconds)).then(known(kind, version)))
                .map(ledger -> ResponseEntity.accepted().body(view(ledger, version)));
    }

    /** Completes when no check is under way here, or the time is over. */
    private Mono<Void> checked(String kind, String version, Duration patience) {
        return Flux.interval(Duration.ZERO, LOOK)
                .takeUntil(tick -> publishing.checking(kind, version).isEmpty())
                .take(patience.isZero() ? Duration.ofMillis(1) : patience)
                .then();
    }

    @Override
    public Mono<ResponseEntity<Publication>> approvePublication(
            String kind, String version, Mono<PublicationStep> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, Role.APPROVER);
        return step(request, kind, note -> publishing.approve(kind, version, person.name(), note));
    }

    @Override
    public Mono<ResponseEntity<Publication>> rejectPublication(
            String kind, String version, Mono<PublicationStep> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, Role.APPROVER, Role.AUTHOR, Role.SCIENTIST);
        return step(request, kind, note -> publishing.move(kind, new Move.Reject(version, person.name(), note)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> activatePublication(
            String kind, String version, Mono<PublicationStep> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, OPERATES);
        return step(request, kind, note -> publishing.activate(kind, version, person.name(), note));
    }

    @Override
    public Mono<ResponseEntity<Publication>> rollbackPublication(
            String kind, Mono<RollbackRequest> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, OPERATES);
        return request.defaultIfEmpty(new RollbackRequest())
                .flatMap(given -> publishing.rollBack(kind, given.getVersion(), person.name(), note(given.getNote())))
                .map(result -> ResponseEntity.ok(view(kind, result)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> shadowPublication(
            String kind, String version, Mono<ShadowRequest> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, OPERATES);
        return request.flatMap(given -> publishing.move(
                        kind, new Move.Shadow(version, given.getShare(), person.name(), note(given.getNote()))))
                .map(result -> ResponseEntity.ok(view(kind, result)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> unshadowPublication(
            String kind, String version, Mono<PublicationStep> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, OPERATES);
        return step(request, kind, note -> publishing.move(kind, new Move.Unshadow(version, person.name(), note)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> challengePublication(
            String kind, String version, Mono<ChallengeRequest> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, OPERATES);
        return request.flatMap(given -> publishing.challenge(
                        kind, new Move.Challenge(version, given.getShare(), person.name(), note(given.getNote()))))
                .map(result -> ResponseEntity.ok(view(kind, result)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> unchallengePublication(
            String kind, String version, Mono<PublicationStep> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, OPERATES);
        return step(request, kind, note -> publishing.move(kind, new Move.Unchallenge(version, person.name(), note)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> retirePublication(
            String kind, String version, Mono<PublicationStep> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, OPERATES);
        return step(request, kind, note -> publishing.move(kind, new Move.Retire(version, person.name(), note)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> aliasPublication(
            String kind, String version, Mono<AliasRequest> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, NAMES);
        return request.flatMap(given -> publishing.move(
                        kind, new Move.Alias(version, given.getAlias(), person.name(), note(given.getNote()))))
                .map(result -> ResponseEntity.ok(view(kind, result)));
    }

    @Override
    public Mono<ResponseEntity<Publication>> unaliasPublication(
            String kind, String version, Mono<AliasRequest> request, ServerWebExchange exchange) {
        var person = Person.of(exchange, NAMES);
        return request.flatMap(given -> publishing.move(
                        kind, new Move.Unalias(version, given.getAlias(), person.name(), note(given.getNote()))))
                .map(result -> ResponseEntity.ok(view(kind, result)));
    }

    private interface Step {
        Mono<Result> taken(String note);
    }

    private Mono<ResponseEntity<Publication>> step(Mono<PublicationStep> request, String kind, Step step) {
        return request.defaultIfEmpty(new PublicationStep())
                .flatMap(given -> step.taken(note(given.getNote())))
                .map(result -> ResponseEntity.ok(view(kind, result)));
    }

    private static String note(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    private Mono<Ledger> ledger(String kind) {
        return publishing.ledger(kind).switchIfEmpty(Mono.error(() -> Rulings.unknownKind(kind)));
    }

    private Mono<Ledger> known(String kind, String version) {
        return ledger(kind)
                .filter(ledger -> ledger.publication(version).isPresent())
                .switchIfEmpty(Mono.error(() -> Rulings.unknown(kind, version)));
    }

    private Publication view(String kind, Result result) {
        var done = Rulings.orRefused(kind, result);
        return view(done.ledger(), done.publication().version());
    }

    private Publication view(Ledger ledger, String version) {
        var publication = ledger.publication(version).orElseThrow();
        return PublicationView.of(
                publication,
                ledger,
                publishing.checking(publication.kind(), version).orElse(null));
    }
}
