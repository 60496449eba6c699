package leme.service.web;

import java.time.Duration;
import leme.api.DecisionsApi;
import leme.api.model.Audience;
import leme.api.model.Decision;
import leme.api.model.DecisionRequest;
import leme.api.model.Language;
import leme.api.model.NextBestActionsRequest;
import leme.api.model.Replay;
import leme.api.model.Why;
import leme.engine.why.Teller;
import leme.service.decision.Answer;
import leme.service.decision.Ask;
import leme.service.decision.Deciding;
import leme.service.web.contract.ContractFilter;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What to say next, and why. */
@RestController
class DecisionsController implements DecisionsApi {

    /** Carries the id of the decision, for those who log headers and not bodies. */
    static final String DECISION_ID = "X-Decision-Id";

    private static final Logger LOG = LoggerFactory.getLogger(DecisionsController.class);

    private final Deciding deciding;

    DecisionsController(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Mono<ResponseEntity<Decision>> decide(
            Mono<DecisionRequest> request, String tenant, @Nullable String idempotencyKey, ServerWebExchange exchange) {
        return request.map(asked -> AskOf.decision(asked, tenant, ContractFilter.fingerprint(exchange)))
                .flatMap(this::answer);
    }

    @Override
    public Mono<ResponseEntity<Decision>> nextBestActions(
            Mono<NextBestActionsRequest> request,
            String tenant,
            @Nullable String idempotencyKey,
            ServerWebExchange exchange) {
        return request.map(asked -> AskOf.nextBestActions(asked, tenant, ContractFilter.fingerprint(exchange)))
                .flatMap(this::answer);
    }

    @Override
    public Mono<ResponseEntity<Decision>> getDecision(String decisionId, String tenant, ServerWebExchange exchange) {
        return deciding.find(tenant, decisionId)
                .map(found -> decided(DecisionView.of(found.decision(), found.customerKey(), true)))
                .switchIfEmpty(Mono.error(DecisionsController::unknown));
    }

    @Override
    public Mono<ResponseEntity<Replay>> replayDecision(String decisionId, String tenant, ServerWebExchange exchange) {
        return deciding.replay(tenant, decisionId)
                .map(DecisionsController::replayed)
                .switchIfEmpty(Mono.error(DecisionsController::unknown));
    }

    private static ResponseEntity<Replay> replayed(Deciding.Replay replay) {
        if (replay.isBeforeModelsWereKept()) {
            throw Refusal.of(
                    Problem.BUNDLE_GONE,
                    "Quem decidiu foi uma versão do serviço que não guardava os modelos com as decisões: o conjunto não se refaz"
                            + " aqui. Repita-a com a versão de então; a decisão registrada continua em"
                            + " `GET /v1/decisions/{decisionId}`, com seus motivos.",
                    "A release decided it that did not keep models with decisions: its bundle cannot be made again here."
                            + " Take it again with the release of then; the recorded decision stays in"
                            + " `GET /v1/decisions/{decisionId}`, with its reasons.");
        }
        return ResponseEntity.ok().header(DECISION_ID, replay.recorded().id()).body(DecisionView.of(replay));
    }

    @Override
    public Mono<ResponseEntity<Why>> explainAction(
            String decisionId,
            String code,
            @Nullable Audience audience,
            @Nullable Language lang,
            String tenant,
            ServerWebExchange exchange) {
        var to = audience == null ? leme.engine.why.Audience.AGENT : Same.as(leme.engine.why.Audience.class, audience);
        return deciding.why(tenant, decisionId, code)
                .map(inquired ->
                        ResponseEntity.ok().header(DECISION_ID, decisionId).body(told(inquired, to, lang)))
                .switchIfEmpty(Mono.error(DecisionsController::unknown));
    }

    private static Why told(Deciding.Inquired inquired, leme.engine.why.Audience audience, @Nullable Language lang) {
        return switch (inquired) {
            case Deciding.Inquired.Told(var why, var bundle) -> {
                var language = lang == null ? why.language() : Same.as(leme.rules.fact.Language.class, lang);
                yield WhyView.of(why, Teller.tell(why, bundle, audience, language));
            }
            case Deciding.Inquired.UnknownAction unknown ->
                throw Refusal.of(
                        Problem.NOT_FOUND,
                        "O catálogo sob o qual se decidiu não tem ação com esse `code`. Confira-o em `GET /v1/actions`.",
                        "The catalogue it was decided under has no action of that `code`. Check it in `GET /v1/actions`.");
            case Deciding.Inquired.BundleGone(var revision) ->
                throw Refusal.of(
                        Problem.BUNDLE_GONE,
                        "O conjunto `" + revision
                                + "` não está mais à mão, e sem ele não se explica. A decisão registrada"
                                + " continua em `GET /v1/decisions/{decisionId}`, com seus motivos.",
                        "Bundle `" + revision
                                + "` is no longer at hand, and without it nothing is explained. The recorded"
                                + " decision stays in `GET /v1/decisions/{decisionId}`, with its reasons.");
        };
    }

    private Mono<ResponseEntity<Decision>> answer(Ask ask) {
        return deciding.decide(ask).map(DecisionsController::response);
    }

    private static ResponseEntity<Decision> response(Answer answer) {
        return switch (answer) {
            case Answer.Decided(var decision, var customerKey, var replayed) ->
                decided(DecisionView.of(decision, customerKey, replayed));
            case Answer.InFlight(int seconds) ->
                throw Refusal.of(
                                Problem.IN_FLIGHT,
                                "Espere e repita a mesma requisição: a resposta será a mesma.",
                                "Wait and send the same request again: the answer will be the same.")
                        .retryAfter(Duration.ofSeconds(seconds));
            case Answer.KeyReused(var decisionId) ->
                throw Refusal.of(
                                Problem.KEY_REUSED,
                                "Já se decidiu com essa chave e outro corpo. Use outra chave, ou repita o corpo de antes.",
                                "That key was decided with another body. Use another key, or send the earlier body.")
                        .about(decisionId);
            case Answer.Unrecorded(var because, int seconds) -> {
                LOG.warn("a decision was not recorded and therefore not given: {}", because);
                throw Refusal.of(
                                Problem.UNAVAILABLE,
                                "A decisão não pôde ser registrada, e sem registro não é dada. Repita a mesma requisição.",
                                "The decision could not be recorded, and unrecorded none is given. Send the same request again.")
                        .retryAfter(Duration.ofSeconds(seconds));
            }
        };
    }

    private static ResponseEntity<Decision> decided(Decision decision) {
        LOG.debug("decision {} given, replayed: {}", decision.getDecisionId(), decision.getReplayed());
        return ResponseEntity.ok().header(DECISION_ID, decision.getDecisionId()).body(decision);
    }

    private static Refusal unknown() {
        return Refusal.of(
                Problem.NOT_FOUND,
                "Não há decisão com essa `decisionId` neste inquilino. Confira-a e o cabeçalho `X-Tenant`.",
                "This tenant has no decision of that `decisionId`. Check it and the `X-Tenant` header.");
    }
}
