package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import leme.api.example.Example;
import leme.service.LemeService;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's own story of one customer, told to a whole service on stores of its own. */
class ContractExamplesIT {

    private final Map<String, String> captured = new HashMap<>();

    @Test
    void theServiceKeepsThePromisesOfTheContractsExamples(@TempDir Path data) throws IOException {
        people(data.resolve("people.yaml"));
        try (var service = LemeService.start("--leme.data=" + data, "--server.port=0", "--leme.postgres.patience=3s")) {
            var port = service.getEnvironment().getRequiredProperty("local.server.port");
            var client = WebTestClient.bindToServer()
                    .baseUrl("http://127.0.0.1:" + port)
                    .responseTimeout(java.time.Duration.ofSeconds(90))
                    .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                    .entityExchangeResultConsumer(Promised::check)
                    .build();
            for (var example : Example.all()) {
                replay(client, example.with(captured));
            }
        }
    }

    private void people(Path file) throws IOException {
        var author = People.newToken();
        var approver = People.newToken();
        var operator = People.newToken();
        captured.putAll(Map.of("authorToken", author, "approverToken", approver, "operatorToken", operator));
        People.read(file)
                .with("ana", EnumSet.allOf(Role.class), author)
                .with("bia", EnumSet.of(Role.APPROVER), approver)
                .with("caio", EnumSet.of(Role.OPERATOR), operator)
                .write(file);
    }

    private void replay(WebTestClient client, Example example) {
        var request = client.method(HttpMethod.valueOf(example.method())).uri(example.path());
        example.headers().forEach(request::header);
        var body = example.body();
        if (body != null) {
            if (!example.headers().containsKey("Content-Type")) {
                request.contentType(MediaType.APPLICATION_JSON);
            }
            request.bodyValue(body.toString());
        }
        var result = request.exchange().expectBody().returnResult();
        var response = json(result.getResponseBody());
        assertThat(example.response().broken(result.getStatus().value(), response))
                .as("%s: %s%n%s", example.name(), example.description(), response)
                .isEmpty();
        captured.putAll(example.response().captured(response));
    }

    private static JsonNode json(byte @Nullable [] body) {
        return body == null
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().readTree(body);
    }
}
