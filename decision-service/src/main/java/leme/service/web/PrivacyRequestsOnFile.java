package leme.service.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import leme.api.model.PrivacyAnswerRequest;
import leme.api.model.PrivacyRequestRequest;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Kind;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.service.record.Reception;
import leme.service.record.subject.Filed;
import leme.service.record.subject.PrivacyAnswer;
import leme.service.record.subject.PrivacyRequests;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Requests of data subjects as callers open, answer and list them. */
@Component
class PrivacyRequestsOnFile {

    private final PrivacyRequests requests;
    private final Clock clock;

    PrivacyRequestsOnFile(PrivacyRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Latest first. */
    Mono<List<Filed<PrivacyRequest>>> list(String tenant, String customerKey) {
        return requests.list(tenant, customerKey)
                .map(all -> all.stream()
                        .sorted(Comparator.comparing((Filed<PrivacyRequest> one) ->
                                        one.fact().openedAt())
                                .reversed())
                        .toList());
    }

    /**
     * The request as it stands on record. One that says no {@code openedAt} is the same as the one on record, whatever the
     * clock says by now.
     */
    Mono<Filed<PrivacyRequest>> open(String tenant, String customerKey, PrivacyRequestRequest asked) {
        var filed = new Filed<>(
                asked.getRequestId(),
                new PrivacyRequest(
                        asked.getRequestId(),
                        Same.as(Kind.class, asked.getKind()),
                        Same.orNone(Purpose.class, asked.getPurpose()),
                        moment(asked.getOpenedAt()),
                        null,
                        Outcome.PENDING),
                asked.getProof());
        return requests.open(tenant, customerKey, filed)
                .flatMap(reception -> reception == Reception.NEW
                        ? Mono.just(filed)
                        : find(tenant, customerKey, filed.id())
                                .filter(known -> isSame(known, filed, asked.getOpenedAt() != null))
                                .switchIfEmpty(Mono.error(PrivacyRequestsOnFile::another)));
    }

    private static boolean isSame(Filed<PrivacyRequest> known, Filed<PrivacyRequest> asked, boolean saysWhen) {
        return known.fact().kind() == asked.fact().kind()
                && known.fact().purpose() == asked.fact().purpose()
                && known.proof().equals(asked.proof())
                && (!saysWhen || known.fact().openedAt().equals(asked.fact().openedAt()));
    }

    /** The request, answered; the same answer again changes nothing. */
    Mono<Filed<PrivacyRequest>> answer(String tenant, String customerKey, String id, PrivacyAnswerRequest given) {
        var answer = new PrivacyAnswer(
                Same.as(Outcome.class, given.getOutcome()), moment(given.getDecidedAt()), given.getProof());
        return find(tenant, customerKey, id)
                .doOnNext(known -> refuseToAnswerBeforeAsked(known.fact(), answer.at()))
                .flatMap(known -> requests.answer(tenant, customerKey, id, answer))
                .doOnNext(now -> refuseAnotherAnswer(now.fact(), answer.outcome()))
                .switchIfEmpty(Mono.error(PrivacyRequestsOnFile::unknown));
    }

    private Mono<Filed<PrivacyRequest>> find(String tenant, String customerKey, String id) {
        return requests.list(tenant, customerKey)
                .mapNotNull(all -> all.stream()
                        .filter(filed -> filed.id().equals(id))
                        .findFirst()
                        .orElse(null));
    }

    private Instant moment(@Nullable Instant given) {
        return (given == null ? clock.instant() : given).truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuseToAnswerBeforeAsked(PrivacyRequest known, Instant at) {
        if (known.outcome() == Outcome.PENDING && at.isBefore(known.openedAt())) {
            throw Refusal.contradiction(Violation.at(
                    "/decidedAt",
                    new Texts(
                            "`decidedAt` é antes de `" + known.openedAt() + "`, quando foi pedido",
                            "`decidedAt` is before `" + known.openedAt() + "`, when it was asked"),
                    new Texts("Informe um instante posterior.", "Give a later one.")));
        }
    }

    private static void refuseAnotherAnswer(PrivacyRequest now, Outcome asked) {
        if (now.outcome() != asked) {
            throw Refusal.contradiction(Violation.at(
                    "/outcome",
                    new Texts(
                            "o pedido já foi decidido: `" + now.outcome() + "`",
                            "the request was decided already: `" + now.outcome() + "`"),
                    new Texts(
                            "Só o que foi concedido (`GRANTED`) ainda pode ser retirado (`WITHDRAWN`). Para o resto, abra outro"
                                    + " pedido.",
                            "Only what was `GRANTED` can still be `WITHDRAWN`. For the rest, open another request.")));
        }
    }

    private static Refusal another() {
        return Refusal.of(
                Problem.KEY_REUSED,
                "Já há um pedido com essa `requestId` e outro conteúdo. Use outra `requestId`.",
                "There is a request of that `requestId` with another content. Use another `requestId`.");
    }

    private static Refusal unknown() {
        return Refusal.of(
                Problem.NOT_FOUND,
                "Este cliente não tem pedido com essa `requestId`. Os que tem estão em `/privacy-requests`.",
                "This customer has no request of that `requestId`. Those there are stand in `/privacy-requests`.");
    }
}
