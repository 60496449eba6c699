package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leme.engine.Decide;
import leme.models.message.MessageReader;
import leme.models.message.Reading;
import leme.service.bundle.Assembly;
import leme.service.decision.Answer;
import leme.service.decision.Deciding;
import leme.service.fake.Lenient;
import org.junit.jupiter.api.Test;

class DecisionsControllerTest extends WebTest {

    private static final String REFUND = """
            {"messageId": "%s", "channel": "WHATSAPP", "customerKey": "c-1001",
             "text": "vocês ainda não resolveram meu reembolso", "receivedAt": "2026-11-18T13:59:00-03:00"}""";

    private static String refund(String messageId) {
        return REFUND.formatted(messageId);
    }

    @Test
    void aMessageIsDecided() {
        post("/v1/decisions", refund("m-1"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("X-Decision-Id")
                .expectBody()
                .jsonPath("$.understanding.intent")
                .isEqualTo("refund-status")
                .jsonPath("$.replayed")
                .isEqualTo(false)
                .jsonPath("$.stamp.seed")
                .isEqualTo("42")
                .jsonPath("$.suppressed")
                .isNotEmpty();
    }

    @Test
    void theSameMessageGetsTheSameDecisionHoweverItsFieldsAreOrdered() {
        post("/v1/decisions", """
                {"messageId": "m-2", "channel": "SMS", "customerKey": "c-1", "text": "oi"}""").expectBody().jsonPath("$.replayed").isEqualTo(false);
        post("/v1/decisions", """
                {"text":"oi","customerKey":"c-1","channel":"SMS","messageId":"m-2"}""")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.replayed")
                .isEqualTo(true);
    }

    @Test
    void anotherBodyUnderTheSameMessageIdIsRefusedAndSaysWhatWasDecided() {
        post("/v1/decisions", refund("m-3")).expectStatus().isOk().expectBody();
        post("/v1/decisions", refund("m-3").replace("ainda não", "já"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("KEY_REUSED")
                .jsonPath("$.decisionId")
                .isNotEmpty();
    }

    @Test
    void aRequestInFlightSaysWhenToAskAgain() {
        deciding.answerNext(new Answer.InFlight(1));
        post("/v1/decisions", refund("m-4"))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IN_FLIGHT")
                .jsonPath("$.retryAfterSeconds")
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeRecordedIsNotGiven() {
        deciding.answerNext(new Answer.Unrecorded("the disk is full", 5));
        post("/v1/decisions", refund("m-5"))
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAVAILABLE")
                .jsonPath("$.retryAfterSeconds")
                .isEqualTo(5)
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> org.assertj.core.api.Assertions.assertThat(detail)
                                .doesNotContain("disk"));
    }

    @Test
    void nextBestActionsAreRankedWithoutAMessage() {
        post("/v1/next-best-actions", """
                {"requestId": "r-1", "customerKey": "c-1001", "placement": "AGENT_DESKTOP",
                 "channels": ["AGENT", "AGENT", "WHATSAPP"]}""")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.placement")
                .isEqualTo("AGENT_DESKTOP")
                .jsonPath("$.understanding")
                .doesNotExist();
    }

    @Test
    void aDecisionIsReadAndTakenAgain() {
        post("/v1/decisions", refund("m-6"))
                .expectBody()
                .jsonPath("$.decisionId")
                .value(String.class, id -> {
                    get("/v1/decisions/" + id)
                            .expectStatus()
                            .isOk()
                            .expectBody()
                            .jsonPath("$.decisionId")
                            .isEqualTo(id);
                    get("/v1/decisions/" + id + "/replay")
                            .expectStatus()
                            .isOk()
                            .expectBody()
                            .jsonPath("$.identical")
                            .isEqualTo(true);
                });
    }

    @Test
    void aDecisionOfAReleaseThatKeptNoModelsIsAClearProblemAndNoFault() {
        var named = Lenient.CURRENT.reader();
        var reader = new MessageReader() {
            @Override
            public Reading read(String text) {
                return named.read(text);
            }

            @Override
            public String version() {
                return "0123456789abcdef".repeat(4);
            }
        };
        var bundle = Assembly.with(reader, Lenient.CURRENT.propensities(), Lenient.CURRENT);
        var decided = Decide.decide(Lenient.waiting("old", Lenient.NOW), bundle, 1);
        deciding.replayNext(new Deciding.Replay(decided, null, List.of()));

        get("/v1/decisions/01890a5d-ac96-774b-bcce-b302099a8057/replay")
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("BUNDLE_GONE")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("release of then"));
    }

    @Test
    void aDecisionOfAnotherTenantIsNotThere() {
        post("/v1/decisions", refund("m-7"))
                .expectBody()
                .jsonPath("$.decisionId")
                .value(
                        String.class,
                        id -> client.get()
                                .uri("/v1/decisions/" + id)
                                .header("X-Tenant", "other")
                                .exchange()
                                .expectStatus()
                                .isNotFound()
                                .expectBody()
                                .jsonPath("$.code")
                                .isEqualTo("NOT_FOUND"));
    }

    @Test
    void aKeyOfTheCallersOwnIsNotForTwoRequests() {
        client.post()
                .uri("/v1/decisions")
                .header("Idempotency-Key", "k-1")
                .header("Content-Type", "application/json")
                .bodyValue(refund("m-8"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        client.post()
                .uri("/v1/decisions")
                .header("Idempotency-Key", "k-1")
                .header("Content-Type", "application/json")
                .bodyValue(refund("m-9"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("KEY_REUSED");
    }
}
