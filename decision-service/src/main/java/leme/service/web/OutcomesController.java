package leme.service.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import leme.api.OutcomesApi;
import leme.api.model.Outcome;
import leme.api.model.OutcomeRequest;
import leme.rules.fact.Texts;
import leme.service.experiment.Withheld;
import leme.service.record.Decisions;
import leme.service.record.Outcomes;
import leme.service.record.Reception;
import leme.service.record.Recorded;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What happened then. */
@RestController
class OutcomesController implements OutcomesApi {

    private static final Duration YOUNG = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 30;

    private final Decisions decisions;
    private final Outcomes outcomes;
    private final Clock clock;

    OutcomesController(Decisions decisions, Outcomes outcomes, Clock clock) {
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public Mono<ResponseEntity<Outcome>> recordOutcome(
            Mono<OutcomeRequest> request, String tenant, @Nullable String idempotencyKey, ServerWebExchange exchange) {
        return request.flatMap(given -> about(tenant, given.getDecisionId())
                .switchIfEmpty(Mono.error(OutcomesController::unknownDecision))
                .flatMap(about -> record(given, outcome(given, tenant), about)));
    }

    /** A decision may be acknowledged from the journal of another replica a moment before the record has it. */
    private Mono<Recorded> about(String tenant, String decisionId) {
        var found = decisions.find(tenant, decisionId);
        return isYoung(decisionId)
                ? found.repeatWhenEmpty(looks -> looks.take(LOOKS).delayElements(PAUSE))
                : found;
    }

    /** Ids of decisions begin with their time (RFC 9562, version 7). */
    private boolean isYoung(String decisionId) {
        try {
            long taken = UUID.fromString(decisionId).getMostSignificantBits() >>> 16;
            return Math.abs(clock.millis() - taken) < YOUNG.toMillis();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private Mono<ResponseEntity<Outcome>> record(
            OutcomeRequest request, leme.service.record.Outcome outcome, Recorded about) {
        if (about.contactOf(outcome) == null && !Withheld.explains(outcome, about)) {
            return Mono.error(unknownAction(about.id()));
        }
        return outcomes.record(outcome, about)
                .filterWhen(reception -> isSound(reception, request, outcome))
                .map(reception -> response(outcome, reception != Reception.NEW))
                .switchIfEmpty(Mono.error(OutcomesController::another));
    }

    /** One that says no {@code at} is the same as the one on record, whatever the clock says by now. */
    private Mono<Boolean> isSound(Reception reception, OutcomeRequest request, leme.service.record.Outcome outcome) {
        return switch (reception) {
            case NEW, REPEATED -> Mono.just(true);
            case CONFLICTING ->
                request.getAt() != null
                        ? Mono.just(false)
                        : outcomes.list(outcome.tenant(), outcome.decisionId()).map(known -> isAmong(known, outcome));
        };
    }

    private static boolean isAmong(List<leme.service.record.Outcome> known, leme.service.record.Outcome outcome) {
        return known.stream()
                .anyMatch(one -> one.id().equals(outcome.id())
                        && one.action().equals(outcome.action())
                        && one.kind() == outcome.kind()
                        && one.value() == outcome.value()
                        && Objects.equals(one.errorCode(), outcome.errorCode()));
    }

    private leme.service.record.Outcome outcome(OutcomeRequest request, String tenant) {
        return new leme.service.record.Outcome(
                tenant,
                request.getOutcomeId(),
                request.getDecisionId(),
                request.getAction(),
                Same.as(leme.service.record.Outcome.Kind.class, request.getType()),
                Objects.requireNonNullElseGet(request.getAt(), clock::instant),
                Objects.requireNonNullElse(request.getValue(), 0.0),
                request.getErrorCode());
    }

    private static ResponseEntity<Outcome> response(leme.service.record.Outcome outcome, boolean duplicate) {
        return ResponseEntity.status(duplicate ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .header(DecisionsController.DECISION_ID, outcome.decisionId())
                .body(new Outcome()
                        .outcomeId(outcome.id())
                        .decisionId(outcome.decisionId())
                        .duplicate(duplicate));
    }

    private static Refusal unknownDecision() {
        return Refusal.contradiction(Violation.at(
                "/decisionId",
                new Texts(
                        "este inquilino não tem decisão com essa `decisionId`",
                        "this tenant has no decision of that `decisionId`"),
                new Texts("Confira-a e o cabeçalho `X-Tenant`.", "Check it and the `X-Tenant` header.")));
    }

    private static Refusal unknownAction(String decisionId) {
        return Refusal.contradiction(Violation.at(
                        "/action",
                        new Texts("a decisão não ofereceu essa `action`", "the decision did not offer that `action`"),
                        new Texts(
                                "As que ofereceu estão em `actions` da decisão.",
                                "Those it offered stand in its `actions`.")))
                .about(decisionId);
    }

    private static Refusal another() {
        return Refusal.of(
                Problem.KEY_REUSED,
                "Já há um resultado com essa `outcomeId` e outro conteúdo. Use outra `outcomeId`.",
                "There is an outcome of that `outcomeId` with another content. Use another `outcomeId`.");
    }
}
