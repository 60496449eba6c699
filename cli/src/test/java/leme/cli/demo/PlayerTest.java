package leme.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leme.cli.Words;
import leme.rules.fact.Holidays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped day against a service that answers everything with the same decision. */
class PlayerTest {

    private final List<Asked> asked = new ArrayList<>();
    private HttpServer server = server();

    /** A request that the service received. */
    private record Asked(String method, String path, JsonNode body) {}

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyStepOfTheDayReachesTheService() throws InterruptedException {
        var told = play("run");
        var day = Day.shipped();
        long decisions = day.scenes().stream()
                .flatMap(scene -> scene.steps().stream())
                .filter(step -> step instanceof Step.Says || step instanceof Step.Asks)
                .count();
        assertThat(asked).filteredOn(this::decides).hasSize((int) decisions);
        assertThat(told).contains("O dia em números", decisions + " decisões", "não é um benchmark");
        assertThat(told.lines().filter(line -> line.contains("→"))).hasSize((int) decisions);
    }

    @Test
    void nothingIsSentFromTheFutureAndNoIdIsSentTwice() throws InterruptedException {
        play("run");
        assertThat(asked.stream().filter(this::decides))
                .allSatisfy(request -> assertThat(Instant.parse(request.body()
                                .path(isMessage(request) ? "receivedAt" : "at")
                                .asString()))
                        .isBefore(Instant.now()));
        assertThat(asked.stream()
                        .filter(this::decides)
                        .map(request -> request.body()
                                .path(isMessage(request) ? "messageId" : "requestId")
                                .asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherRunHasCustomersOfItsOwn() throws InterruptedException {
        play("one");
        var first = customers();
        asked.clear();
        play("two");
        assertThat(customers()).doesNotContainAnyElementsOf(first);
    }

    private String play(String run) throws InterruptedException {
        var told = new StringWriter();
        var words = Words.of(Locale.of("pt", "BR"));
        var url = "http://localhost:" + server.getAddress().getPort();
        var day = Day.shipped();
        var almanac = Almanac.before(LocalDate.now(java.time.ZoneOffset.UTC), day.states(), Holidays.NONE);
        var terminal = new Terminal(new PrintWriter(told, true), words, new Palette(false));
        new Player(new Service(url, null, words), almanac, run, terminal).play(day, Duration.ZERO);
        return told.toString();
    }

    private List<String> customers() {
        return asked.stream()
                .filter(request -> request.method().equals("PUT"))
                .map(Asked::path)
                .toList();
    }

    private boolean decides(Asked request) {
        return isMessage(request) || request.path().equals("/v1/next-best-actions");
    }

    private boolean isMessage(Asked request) {
        return request.path().equals("/v1/decisions");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        asked.add(new Asked(
                exchange.getRequestMethod(), path, JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body)));
        boolean decision = path.equals("/v1/decisions") || path.equals("/v1/next-best-actions");
        var answer = (decision ? Samples.json() : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new java.io.UncheckedIOException(unavailable);
        }
    }
}
