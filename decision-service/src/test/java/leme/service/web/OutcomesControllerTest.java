package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutcomesControllerTest extends WebTest {

    private JsonNode decided(String messageId) {
        var body = post("/v1/decisions", """
                {"messageId": "%s", "channel": "WHATSAPP", "customerKey": "c-1", "text": "cadê meu reembolso?"}""".formatted(messageId))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        var decision = JsonMapper.shared().readTree(Objects.requireNonNull(body));
        assertThat(decision.path("actions").size()).isPositive();
        return decision;
    }

    private static String outcome(String id, JsonNode decision, String type) {
        return """
                {"outcomeId": "%s", "decisionId": "%s", "action": "%s", "type": "%s"}""".formatted(
                        id,
                        decision.path("decisionId").asString(),
                        decision.at("/actions/0/action").asString(),
                        type);
    }

    @Test
    void anOutcomeIsRecordedOnce() {
        var decision = decided("o-1");
        post("/v1/outcomes", outcome("out-1", decision, "ACCEPTED"))
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.duplicate")
                .isEqualTo(false);
        post("/v1/outcomes", outcome("out-1", decision, "ACCEPTED"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.duplicate")
                .isEqualTo(true);
    }

    @Test
    void anotherOutcomeUnderTheSameIdIsRefused() {
        var decision = decided("o-2");
        post("/v1/outcomes", outcome("out-2", decision, "ACCEPTED"))
                .expectStatus()
                .isAccepted()
                .expectBody();
        post("/v1/outcomes", outcome("out-2", decision, "REJECTED"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void anOutcomeOfADecisionNobodyTookIsAContradiction() {
        post("/v1/outcomes", """
                {"outcomeId": "out-3", "decisionId": "no-such-decision", "action": "refund-status", "type": "SENT"}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CONTRADICTION")
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/decisionId");
    }

    @Test
    void anOutcomeOfAnActionTheDecisionDidNotOfferIsAContradiction() {
        var decision = decided("o-4");
        post("/v1/outcomes", """
                {"outcomeId": "out-4", "decisionId": "%s", "action": "no-such-action", "type": "SENT"}""".formatted(decision.path("decisionId").asString()))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/action")
                .jsonPath("$.decisionId")
                .isEqualTo(decision.path("decisionId").asString());
    }
}
