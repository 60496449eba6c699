package leme.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import leme.api.example.Example;
import leme.api.example.Expectation;
import leme.client.model.DecisionRequest;
import leme.client.model.Problem;
import leme.client.model.Route;
import leme.client.model.RouteKind;
import leme.client.model.Understanding;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The client speaks to a server that knows nothing but the contract's examples. */
@NullMarked
class ExamplesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ApiClient client = new ApiClient();
    private final HttpServer server;

    ExamplesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.start();
        client.updateBaseUri("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_decision_travels_both_ways() throws ApiException {
        var example = served("decide-refund-complaint");

        var decision = new DecisionsApi(client).decide(body(example, DecisionRequest.class), null, null);

        assertThat(decision.getRoute()).extracting(Route::getKind).isEqualTo(RouteKind.HUMAN);
        assertThat(decision.getUnderstanding())
                .extracting(Understanding::getIntent)
                .isEqualTo("refund-status");
    }

    @Test
    void a_problem_is_read_from_the_exception() {
        var example = served("decide-missing-text");

        assertThatThrownBy(() -> new DecisionsApi(client).decide(body(example, DecisionRequest.class), null, null))
                .asInstanceOf(InstanceOfAssertFactories.type(ApiException.class))
                .satisfies(refused -> {
                    var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
                    assertThat(problem.getStatus()).isEqualTo(400);
                    assertThat(problem.getViolations())
                            .extracting(violation -> violation.getPointer())
                            .containsExactly("/text");
                });
    }

    @Test
    void a_word_the_contract_learned_later_breaks_nobody() {
        assertThat(client.getObjectMapper().readValue("\"CARRIER_PIGEON\"", RouteKind.class))
                .isEqualTo(RouteKind.UNKNOWN_DEFAULT_OPEN_API);
    }

    /** Answers the example's request, and checks that it is the one that came. */
    private Example served(String name) {
        var example = Example.all().stream()
                .filter(candidate -> candidate.name().endsWith("-" + name))
                .findFirst()
                .orElseThrow();
        server.createContext(example.path(), exchange -> answer(example, exchange));
        return example;
    }

    private static void answer(Example example, HttpExchange exchange) throws IOException {
        var arrived = JSON.readTree(exchange.getRequestBody());
        var misread = new Expectation(0, example.body(), null, Map.of()).broken(0, arrived);
        var body = misread.isEmpty() ? String.valueOf(example.response().body()) : misread.toString();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(misread.isEmpty() ? example.response().status() : 500, 0);
        try (var out = exchange.getResponseBody()) {
            out.write(body.getBytes(UTF_8));
        }
    }

    private <T> T body(Example example, Class<T> type) {
        return client.getObjectMapper().treeToValue(example.body(), type);
    }
}
