package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import leme.models.ModelFolder;
import leme.service.registry.RegistryHouse;
import leme.service.web.door.BearerFilter;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import leme.service.web.problem.ProblemRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models as they are sent: what keeps the bound is registered, what does not is refused as soon as that is seen. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all
class UploadTest {

    private static final int LARGEST = 2 << 20;

    private final String ana = People.newToken();
    private final String caio = People.newToken();

    private RegistryHouse house;
    private WebTestClient client;

    @BeforeAll
    void anaMayBringModels(@TempDir Path folder) throws IOException {
        var people = folder.resolve("people.yaml");
        People.read(people)
                .with("ana", EnumSet.of(Role.SCIENTIST), ana)
                .with("caio", EnumSet.of(Role.OPERATOR), caio)
                .write(people);
        house = new RegistryHouse(folder);
        client = WebTestClient.bindToRouterFunction(UploadRoutes.of(house.publishing, DataSize.ofBytes(LARGEST)))
                .handlerStrategies(HandlerStrategies.builder()
                        .webFilter(new BearerFilter(people))
                        .exceptionHandler(new ProblemRenderer(JsonMapper.shared()))
                        .build())
                .configureClient()
                .build();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private JsonNode sent(String token, String kind, int status, Flux<DataBuffer> body) {
        var answered = client.post()
                .uri("/v1/publications/" + kind + "/model?note=with November")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body, DataBuffer.class)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answered.getStatus().value()).as(answered.getResponseBody()).isEqualTo(status);
        return JsonMapper.shared().readTree(Objects.requireNonNullElse(answered.getResponseBody(), "{}"));
    }

    private static Flux<DataBuffer> pieces(byte[] bytes) {
        int piece = 10_000;
        return Flux.range(0, Math.ceilDiv(bytes.length, piece))
                .map(at -> DefaultDataBufferFactory.sharedInstance.wrap(
                        java.util.Arrays.copyOfRange(bytes, at * piece, Math.min(bytes.length, (at + 1) * piece))));
    }

    @Test
    void aModelIsRegisteredAsItIs() {
        var model = house.models.signed(ModelFolder.TONE, "november");
        var draft = sent(ana, "tone", 201, pieces(model));
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("note").asString()).isEqualTo("with November");
        assertThat(house.registry.file("tone", draft.path("version").asString()).block())
                .satisfies(found -> assertThat(found.bytes()).isEqualTo(model));
    }

    @Test
    void whatIsLargerThanTheBoundIsRefusedNamingIt() {
        var endless = pieces(new byte[LARGEST + 1]);
        assertThat(sent(ana, "tone", 413, endless).path("detail").asString())
                .contains("`" + LARGEST + "`", "leme.models.largest");
    }

    @Test
    void afterRefusalsThereIsStillRoom() {
        for (int i = 0; i < 5; i++) {
            sent(ana, "tone", 413, pieces(new byte[LARGEST + 1]));
        }
        assertThat(sent(ana, "tone", 400, pieces(new byte[1000])).toString()).contains("does not begin as a model");
        sent(caio, "tone", 403, pieces(new byte[10]));
        sent(ana, "churn", 404, pieces(new byte[10]));
    }
}
