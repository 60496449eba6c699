package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every problem, provoked. */
class ProblemsTest extends WebTest {

    private static JsonNode problem(WebTestClient.ResponseSpec response, int status, String code) {
        var body = response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .returnResult()
                .getResponseBody();
        var problem = JsonMapper.shared().readTree(Objects.requireNonNull(body));
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).startsWith("/problems/");
        return problem;
    }

    private JsonNode invalid(String body) {
        return problem(post("/v1/decisions", body), 400, "INVALID_REQUEST").path("violations");
    }

    private static JsonNode at(JsonNode violations, String pointer) {
        return violations
                .valueStream()
                .filter(violation -> violation.path("pointer").asString().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing at " + pointer + " in " + violations));
    }

    private static String message(JsonNode violations, String pointer) {
        return at(violations, pointer).path("message").asString();
    }

    private static String remedy(JsonNode violations, String pointer) {
        return at(violations, pointer).path("remedy").asString();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var violations = invalid("""
                {"channel": "WHATSAP", "text": "", "limit": 21, "humanWaitSeconds": -1, "customerKey": 7,
                 "receivedAt": "1999-01-01T00:00:00Z", "chanel": 1, "budget": {"brl": "1", "latencyMs": 1.5}}""");
        assertThat(violations.valueStream().map(one -> one.path("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/messageId",
                        "/channel",
                        "/text",
                        "/limit",
                        "/humanWaitSeconds",
                        "/customerKey",
                        "/receivedAt",
                        "/chanel",
                        "/budget/brl",
                        "/budget/latencyMs");
        assertThat(message(violations, "/messageId")).isEqualTo("`messageId` is missing");
        assertThat(remedy(violations, "/messageId")).isEqualTo("Give it, e.g. `wamid.HBgNNTUxMQ==`.");
        assertThat(message(violations, "/channel"))
                .startsWith("`channel` is `WHATSAP`, none of `WHATSAPP`, `INSTAGRAM`");
        assertThat(remedy(violations, "/channel")).isEqualTo("Maybe `WHATSAPP`.");
        assertThat(message(violations, "/text")).isEqualTo("`text` has 0 characters, fewer than `1`");
        assertThat(message(violations, "/limit")).isEqualTo("`limit` is `21`, more than `20`");
        assertThat(message(violations, "/humanWaitSeconds")).isEqualTo("`humanWaitSeconds` is `-1`, less than `0`");
        assertThat(message(violations, "/customerKey")).isEqualTo("`customerKey` is an integer, not a string");
        assertThat(message(violations, "/receivedAt")).contains("before the year `2000`");
        assertThat(message(violations, "/chanel")).isEqualTo("there is no `chanel` here");
        assertThat(remedy(violations, "/chanel")).isEqualTo("Maybe `channel`.");
        assertThat(message(violations, "/budget/brl")).isEqualTo("`brl` is a string, not a number");
        assertThat(message(violations, "/budget/latencyMs")).isEqualTo("`latencyMs` is a number, not an integer");
    }

    @Test
    void whatMayBePersonalIsNeverQuoted() {
        var body = """
                {"messageId": "m", "channel": "SMS", "text": 5299822472, "customerKey": "joão@example.com",
                 "identity": {"type": "CPF", "value": 5299822472, "name": "João"}}""";
        var problem =
                problem(post("/v1/decisions", body), 400, "INVALID_REQUEST").toString();
        assertThat(problem).doesNotContain("5299822472", "joão", "João", "CPF");
    }

    @Test
    void headersAreHeldAgainstTheContractTogetherWithTheBody() {
        var problem = problem(
                client.post()
                        .uri("/v1/decisions")
                        .header("X-Tenant", "Bank of X")
                        .header("Idempotency-Key", "a b")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{}")
                        .exchange(),
                400,
                "INVALID_REQUEST");
        assertThat(problem.path("violations")
                        .valueStream()
                        .map(one -> one.path("pointer").asString()))
                .contains("`X-Tenant`", "`Idempotency-Key`", "/messageId", "/customerKey");
    }

    @Test
    void aNumberThatDoesNotFitIsToldItsBits() {
        var violations = invalid("""
                {"messageId": "m", "channel": "SMS", "text": "oi", "customerKey": "c", "humanWaitSeconds": 4000000000}""");
        assertThat(message(violations, "/humanWaitSeconds")).contains("does not fit in `32` bits");
    }

    @Test
    void theBodyMustBeAnObject() {
        assertThat(message(invalid("[]"), "")).isEqualTo("the body is an array, not an object");
        assertThat(message(invalid("null"), "")).isEqualTo("the body is null");
        assertThat(message(invalid("\"\""), "")).isEqualTo("the body is a string, not an object");
    }

    @Test
    void aLineBreakAtTheEndIsNotOverlooked() {
        assertThat(message(invalid("""
                {"messageId": "m\\n", "channel": "SMS", "text": "oi", "customerKey": "c\\n"}"""), "/messageId")).contains("does not match");
        problem(get("/v1/customers/c%0A"), 400, "INVALID_REQUEST");
        problem(get("/v1/customers/%00"), 400, "INVALID_REQUEST");
    }

    @Test
    void aLongTextAndADeepOneAreRefused() {
        assertThat(message(invalid("""
                {"messageId": "m", "channel": "SMS", "customerKey": "c", "text": "%s"}""".formatted("é".repeat(4097))), "/text"))
                .isEqualTo("`text` has 4097 characters, more than `4096`");
        assertThat(message(invalid("{\"a\":".repeat(1_000)), "")).contains("`64` levels");
    }

    @Test
    void anUnknownPathIsNotThere() {
        problem(get("/v2/decisions"), 404, "NOT_FOUND");
        problem(get("/v1/decision"), 404, "NOT_FOUND");
        problem(get("/favicon.ico"), 404, "NOT_FOUND");
    }

    @Test
    void aMethodThePathDoesNotTakeIsToldWhichItTakes() {
        problem(
                client.delete().uri("/v1/decisions").exchange().expectHeader().exists("Allow"),
                405,
                "METHOD_NOT_ALLOWED");
        problem(client.get().uri("/v1/decisions").exchange(), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void aFormatWeDoNotSpeakIsNotAcceptable() {
        problem(client.get().uri("/v1/actions").accept(MediaType.IMAGE_PNG).exchange(), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void aBodyThatIsNoJsonByItsOwnAccountIsUnsupported() {
        problem(
                client.post()
                        .uri("/v1/decisions")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .bodyValue("messageId=m&text=oi")
                        .exchange(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(
                client.post()
                        .uri("/v1/decisions")
                        .header("Content-Type", "nonsense")
                        .exchange(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(client.post().uri("/v1/decisions").exchange(), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() {
        var problem = problem(post("/v1/decisions", "x".repeat(10 << 20)), 413, "TOO_LARGE");
        assertThat(problem.path("detail").asString()).contains("`65536` bytes");
    }

    @Test
    void problemsSpeakPortugueseToThoseWhoAskForIt() {
        client.post()
                .uri("/v1/decisions")
                .header("Accept-Language", "fr, pt;q=0.8, en;q=0.5")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"chanel\": 1}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .valueEquals("Content-Language", "pt-BR")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("A requisição não cumpre o contrato")
                .jsonPath("$.violations[?(@.pointer == '/chanel')].remedy")
                .isEqualTo("Talvez `channel`.");
    }

    @Test
    void anAcceptLanguageThatCannotBeReadIsEnglish() {
        client.get()
                .uri("/v1/nothing")
                .header("Accept-Language", "x;;q=zz")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Language", "en");
    }
}
