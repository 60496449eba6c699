package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import leme.api.example.Example;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is posted, the fault is the caller's and told as one: no answer is a 5xx, each refusal is a problem. Seeded: a
 * failure names the seed and the body that brought it about.
 */
class FuzzTest extends WebTest {

    private static final int REQUESTS = 2_500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SEED = 20261118;
    private static final List<String> METHODS = List.of("POST", "POST", "POST", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json;charset=utf-16",
            "text/plain",
            "*/*",
            "");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void nothingThatIsPostedIsAFaultOfOurs() throws Exception {
        var bodies =
                Example.all().stream().filter(example -> example.body() != null).toList();
        var random = new Random(SEED);
        for (int i = 0; i < REQUESTS; i++) {
            var example = bodies.get(random.nextInt(bodies.size()));
            var mutant = new Mutant(random);
            byte[] body = mutant.bytes(mutant.json(String.valueOf(example.body())));
            boolean plain = random.nextInt(10) > 0;
            var path = example.path().replaceAll("[^A-Za-z0-9/._-]", "");
            send(
                    plain ? example.method() : METHODS.get(random.nextInt(METHODS.size())),
                    plain ? path : mutant.path(path),
                    plain ? "application/json" : TYPES.get(random.nextInt(TYPES.size())),
                    body);
        }
    }

    /** A request that is never answered would otherwise hang the build without a word. */
    private HttpResponse<String> answer(HttpRequest request, String sent) throws Exception {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException unanswered) {
            throw new AssertionError("not answered within " + PATIENCE + ": " + sent, unanswered);
        }
    }

    private void send(String method, String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        var sent = "seed " + SEED + ": " + method + " " + path + " as `" + type + "`\n"
                + new String(body, StandardCharsets.UTF_8) + "\n";
        var response = answer(request.timeout(PATIENCE).build(), sent);
        var told = sent + response.body();
        assertThat(response.statusCode()).as(told).isLessThan(500);
        if (response.statusCode() >= 400) {
            assertThat(response.headers().firstValue("Content-Type")).as(told).contains("application/problem+json");
            var problem = JsonMapper.shared().readTree(response.body());
            assertThat(problem.path("code").asString()).as(told).isNotEmpty();
            assertThat(response.body()).as(told).doesNotContain("Exception", "java.", "leme.service", "tools.jackson");
        }
    }
}
