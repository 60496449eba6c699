package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import leme.service.fake.Eventually;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Last month the CRM sold to two customers, and one of them objected since. The scientist takes the month out to train: the
 * other's answer is there, under a name that next month's export does not know, and so is what else it was shown.
 */
@Timeout(300)
class InteractionsJourneyIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder = Path.of("");

    private final String eva = People.newToken();
    private final String caio = People.newToken();

    @Test
    void a_month_is_taken_out_without_those_who_objected() throws Exception {
        var people = folder.resolve("people.yaml");
        People.read(people)
                .with("eva", EnumSet.of(Role.SCIENTIST), eva)
                .with("caio", EnumSet.of(Role.AUTHOR, Role.OPERATOR), caio)
                .write(people);
        try (var service = Running.in(folder.resolve("data"), "--leme.publication.people=" + people)) {
            int sold = sold(service, "c-olinda", true) + sold(service, "c-recife", false);
            assertThat(sold).isGreaterThan(1);
            post(service, "/v1/customers/c-recife/privacy-requests", """
                    {"requestId":"lgpd-1","kind":"OBJECTION","proof":"ticket 4711"}""");
            Eventually.is(
                    "all decisions are on record",
                    () -> end(lines(service)).path("decisions").asInt() == sold);

            var lines = lines(service);
            var rows = rows(lines);
            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                assertThat(row.path("outcome").booleanValue()).isTrue();
                assertThat(row.path("selectionProbability").doubleValue()).isBetween(Double.MIN_VALUE, 1.0);
                assertThat(row.path("tenureMonths").intValue()).isEqualTo(40);
            });
            assertThat(leftOut(lines, "PRIVACY_REQUEST")).isPositive();
            assertThat(rows.size() + leftOut(lines, "PRIVACY_REQUEST") + leftOut(lines, "NOTHING_COMMERCIAL"))
                    .isEqualTo(sold);
            assertThat(lines.toString()).doesNotContain("c-olinda", "c-recife");
            assertThat(rows(lines(service)))
                    .extracting(row -> row.path("decision").stringValue())
                    .doesNotContainAnyElementsOf(rows.stream()
                            .map(row -> row.path("decision").stringValue())
                            .toList());

            var answers = rows(lines(service, "purpose=EVALUATION&slates=true"));
            assertThat(answers)
                    .extracting(row -> row.path("rank").intValue())
                    .contains(1)
                    .isSorted();
            assertThat(answers)
                    .hasSizeGreaterThanOrEqualTo(rows.size())
                    .allSatisfy(row -> assertThat(row.path("rank").intValue() == 1)
                            .isEqualTo(row.path("outcome").booleanValue()));

            assertThat(get(service, caio, "purpose=TRAINING").statusCode()).isEqualTo(403);
            assertThat(get(service, "nobody's", "purpose=TRAINING").statusCode())
                    .isEqualTo(401);
            assertThat(get(service, eva, "purpose=PREVIEW").statusCode()).isEqualTo(400);
        }
    }

    /** Day after day of last month until something was sold, and answered; how many decisions that took. */
    private static int sold(Running service, String customer, boolean said) throws IOException, InterruptedException {
        put(service, "/v1/customers/" + customer, "{\"birthYear\":1985,\"tenureMonths\":40}");
        var monthsAgo = Instant.now().minus(Duration.ofDays(60));
        post(service, "/v1/customers/" + customer + "/consents", """
                {"purpose":"PROMOTIONAL","channel":"WHATSAPP","status":"GRANTED","proof":"sha256:form","source":"app",\
                "at":"%s"}""".formatted(monthsAgo));
        for (int day = 2; day < 12; day++) {
            var at = Instant.now()
                    .minus(Duration.ofDays(30 + day))
                    .truncatedTo(ChronoUnit.DAYS)
                    .plus(Duration.ofHours(15));
            var decision = post(service, "/v1/next-best-actions", """
                    {"requestId":"crm-%s-%d","customerKey":"%s","placement":"OUTBOUND","channels":["WHATSAPP"],\
                    "at":"%s"}""".formatted(customer, day, customer, at));
            var first = decision.path("actions").path(0);
            if (first.path("purpose").asString("").equals("PROMOTIONAL")) {
                answered(service, decision, first.path("action").stringValue(), at);
                passedOn(service, decision, at);
                return day - 1;
            }
        }
        throw new AssertionError("nothing was sold to " + customer);
    }

    /** What stood below it reached them too, and was left unanswered. */
    private static void passedOn(Running service, JsonNode decision, Instant at)
            throws IOException, InterruptedException {
        for (var below : decision.path("actions").valueStream().skip(1).toList()) {
            post(service, "/v1/outcomes", """
                    {"outcomeId":"%1$s-%2$s","decisionId":"%1$s","action":"%2$s","type":"SENT","at":"%3$s"}""".formatted(
                            decision.path("decisionId").stringValue(),
                            below.path("action").stringValue(),
                            at.plusSeconds(60)));
        }
    }

    private static void answered(Running service, JsonNode decision, String action, Instant at)
            throws IOException, InterruptedException {
        for (var type : List.of("SENT", "CONVERTED")) {
            post(service, "/v1/outcomes", """
                    {"outcomeId":"%1$s-%2$s","decisionId":"%1$s","action":"%3$s","type":"%2$s","at":"%4$s"}""".formatted(
                            decision.path("decisionId").stringValue(), type, action, at.plusSeconds(60)));
        }
    }

    private List<JsonNode> lines(Running service) {
        return lines(service, "purpose=TRAINING");
    }

    private List<JsonNode> lines(Running service, String query) {
        try {
            return get(service, eva, query).body().lines().map(JSON::readTree).toList();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<JsonNode> rows(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("interaction"))
                .map(line -> line.path("interaction"))
                .toList();
    }

    private static JsonNode end(List<JsonNode> lines) {
        return lines.getLast().path("end");
    }

    private static long leftOut(List<JsonNode> lines, String why) {
        return end(lines)
                .path("leftOut")
                .valueStream()
                .filter(left -> left.path("why").asString("").equals(why))
                .mapToLong(left -> left.path("decisions").longValue())
                .sum();
    }

    private static HttpResponse<String> get(Running service, String token, String query)
            throws IOException, InterruptedException {
        var request = at(service, "/v1/interactions?" + query).header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode post(Running service, String path, String body) throws IOException, InterruptedException {
        return sent(at(service, path).POST(BodyPublishers.ofString(body)));
    }

    private static void put(Running service, String path, String body) throws IOException, InterruptedException {
        sent(at(service, path).PUT(BodyPublishers.ofString(body)));
    }

    private static JsonNode sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response =
                HTTP.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
        @Nullable String body = response.body();
        return body == null || body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
    }

    private static HttpRequest.Builder at(Running service, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }
}
