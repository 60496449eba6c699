package leme.service.web.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import leme.models.ModelFolder;
import leme.service.registry.ModelKind;
import leme.service.registry.RegistryHouse;
import leme.service.web.door.BearerFilter;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What MLflow's clients send, and the shapes they read: those of {@code mlflow/protos/model_registry.proto} and of the
 * examples in MLflow's REST reference (https://mlflow.org/docs/latest/rest-api.html). One service for all tests: those that
 * promote do so with tones, the others leave propensities as they found them.
 */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all
class MlflowTest {

    private static final String MODELS = "/api/2.0/mlflow/registered-models";
    private static final String VERSIONS = "/api/2.0/mlflow/model-versions";

    private final String ana = People.newToken();
    private final String bia = People.newToken();
    private final String caio = People.newToken();

    private RegistryHouse house;
    private WebTestClient client;
    private String first = "";
    private String second = "";

    @BeforeAll
    void modelsAreRegistered(@TempDir Path folder) throws IOException {
        var people = folder.resolve("people.yaml");
        People.read(people)
                .with("ana", EnumSet.of(Role.SCIENTIST, Role.APPROVER), ana)
                .with("bia", EnumSet.of(Role.APPROVER), bia)
                .with("caio", EnumSet.of(Role.OPERATOR), caio)
                .write(people);
        house = new RegistryHouse(folder);
        client = WebTestClient.bindToRouterFunction(MlflowRoutes.of(house.registry))
                .handlerStrategies(HandlerStrategies.builder()
                        .webFilter(new MlflowErrors())
                        .webFilter(new BearerFilter(people))
                        .build())
                .configureClient()
                .build();
        first = house.registered(ModelKind.PROPENSITY, house.models.signed(ModelFolder.PROPENSITY, "october"));
        second = house.registered(ModelKind.PROPENSITY, house.models.signed(ModelFolder.PROPENSITY, "november"));
        for (var month : List.of("october", "november", "december")) {
            house.registered(ModelKind.TONE, house.models.signed(ModelFolder.TONE, month));
        }
    }

    @AfterAll
    void close() {
        house.close();
    }

    private JsonNode get(String path, Object... variables) {
        return asked(HttpMethod.GET, ana, 200, path, "", variables);
    }

    private JsonNode refused(int status, String path, Object... variables) {
        return asked(HttpMethod.GET, ana, status, path, "", variables);
    }

    private JsonNode asked(HttpMethod method, String token, int status, String path, String body, Object... variables) {
        var request = client.method(method).uri(path, variables).header("Authorization", "Bearer " + token);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        var answered = request.exchange().expectBody(String.class).returnResult();
        assertThat(answered.getStatus().value()).as(answered.getResponseBody()).isEqualTo(status);
        return JsonMapper.shared().readTree(answered.getResponseBody());
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    @Test
    void modelsAreListedAndGotWithTheFieldsOfTheirMessages() {
        var found = get(MODELS + "/search");
        assertThat(found.path("registered_models"))
                .extracting(model -> model.path("name").asString())
                .containsExactly("intents", "propensity", "tone");
        assertThat(found.has("next_page_token")).isFalse();

        var model = get(MODELS + "/get?name=propensity").path("registered_model");
        assertThat(names(model))
                .containsExactlyInAnyOrder("name", "creation_timestamp", "last_updated_timestamp", "latest_versions");
        assertThat(model.path("creation_timestamp").isIntegralNumber()).isTrue();
        assertThat(model.at("/latest_versions/0/version").asString()).isEqualTo("2");
    }

    @Test
    void aVersionHasTheFieldsOfItsMessageAndItsLineageAsTags() {
        var version = get(VERSIONS + "/get?name=propensity&version=2").path("model_version");
        assertThat(names(version))
                .containsExactlyInAnyOrder(
                        "name",
                        "version",
                        "creation_timestamp",
                        "last_updated_timestamp",
                        "user_id",
                        "current_stage",
                        "description",
                        "source",
                        "status",
                        "tags");
        assertThat(version.path("version").asString()).isEqualTo("2");
        assertThat(version.path("user_id").asString()).isEqualTo("ana");
        assertThat(version.path("current_stage").asString()).isEqualTo("None");
        assertThat(version.path("status").asString()).isEqualTo("READY");
        assertThat(version.path("tags"))
                .extracting(tag ->
                        tag.path("key").asString() + "=" + tag.path("value").asString())
                .contains("leme.version=" + second, "leme.state=CHECKED", "leme.source=november");
    }

    @Test
    void pagesFollowOneAnotherByTheirTokens() {
        var page = get(MODELS + "/search?max_results=2");
        assertThat(page.path("registered_models")).hasSize(2);
        var last = get(
                MODELS + "/search?max_results=2&page_token={token}",
                page.path("next_page_token").asString());
        assertThat(last.path("registered_models"))
                .extracting(model -> model.path("name").asString())
                .containsExactly("tone");
        assertThat(last.has("next_page_token")).isFalse();

        assertThat(refused(400, MODELS + "/search?page_token=%21")
                        .path("error_code")
                        .asString())
                .isEqualTo("INVALID_PARAMETER_VALUE");
        assertThat(refused(400, MODELS + "/search?max_results=1001")
                        .path("message")
                        .asString())
                .contains("max_results", "1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name = 'propensity' | 2",
                "name='propensity' AND version_number > 1 | 1",
                "name LIKE 'prop%' | 2",
                "name ILIKE 'PROP%' | 2",
                "name != 'propensity' | 3",
                "tags.`leme.source` = 'october' | 2",
                "tag.leme.source LIKE 'n%' and name = 'propensity' | 1",
                "version_number <= 2 | 4",
                "run_id IN ('a', 'b') | 0",
                "'' | 5"
            })
    void versionsAreFoundByFilters(String filter, int expected) {
        assertThat(get(VERSIONS + "/search?filter={filter}", filter).path("model_versions"))
                .hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage = 'Production'",
                "name",
                "name = propensity",
                "name = 'a' OR name = 'b'",
                "name = 'a' AND ",
                "name > 'a'",
                "version_number LIKE '1'",
                "name = 'a'; DROP TABLE artefacts"
            })
    void whatIsNoFilterIsRefused(String filter) {
        assertThat(refused(400, VERSIONS + "/search?filter={filter}", filter)
                        .path("error_code")
                        .asString())
                .isEqualTo("INVALID_PARAMETER_VALUE");
    }

    @Test
    void versionsAreOrderedAsAsked() {
        var ours = "name = 'propensity'";
        assertThat(get(VERSIONS + "/search?filter={filter}&order_by={order}", ours, "version_number ASC")
                        .at("/model_versions/0/version")
                        .asString())
                .isEqualTo("1");
        assertThat(get(VERSIONS + "/search?filter={filter}&order_by={order}", ours, "version_number DESC")
                        .at("/model_versions/0/version")
                        .asString())
                .isEqualTo("2");
        refused(400, VERSIONS + "/search?order_by={order}", "weight");
    }

    @Test
    void whatIsNotThereAndWhatIsMissingIsSaidInMlflowsWords() {
        assertThat(refused(404, MODELS + "/get?name=churn").toString())
                .isEqualTo("{\"error_code\":\"RESOURCE_DOES_NOT_EXIST\","
                        + "\"message\":\"Registered Model with name=churn not found\"}");
        assertThat(refused(404, VERSIONS + "/get?name=propensity&version=9")
                        .path("message")
                        .asString())
                .isEqualTo("Model Version (name=propensity, version=9) not found");
        assertThat(refused(400, VERSIONS + "/get?name=propensity")
                        .path("error_code")
                        .asString())
                .isEqualTo("INVALID_PARAMETER_VALUE");
        assertThat(refused(400, MODELS + "/alias?name=propensity&alias=champion")
                        .path("message")
                        .asString())
                .isEqualTo("Registered model alias champion not found.");
        assertThat(refused(404, "/api/2.0/mlflow/runs/search")
                        .path("error_code")
                        .asString())
                .isEqualTo("ENDPOINT_NOT_FOUND");
        assertThat(asked(HttpMethod.GET, "nobody", 401, MODELS + "/search", "")
                        .path("error_code")
                        .asString())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void theChampionIsPromotedBySomebodyElseOnly() {
        var champion = "{\"name\": \"tone\", \"alias\": \"champion\", \"version\": \"2\"}";
        assertThat(asked(HttpMethod.POST, ana, 403, MODELS + "/alias", champion)
                        .path("error_code")
                        .asString())
                .isEqualTo("PERMISSION_DENIED");
        assertThat(asked(HttpMethod.POST, caio, 403, MODELS + "/alias", champion)
                        .path("error_code")
                        .asString())
                .isEqualTo("PERMISSION_DENIED");
        assertThat(asked(HttpMethod.POST, bia, 200, MODELS + "/alias", champion).toString())
                .isEqualTo("{}");

        var version = get(MODELS + "/alias?name=tone&alias=champion").path("model_version");
        assertThat(version.path("version").asString()).isEqualTo("2");
        assertThat(version.path("aliases").path(0).asString()).isEqualTo("champion");
        assertThat(version.path("current_stage").asString()).isEqualTo("Production");
        assertThat(get(MODELS + "/get?name=tone")
                        .at("/registered_model/aliases")
                        .toString())
                .isEqualTo("[{\"alias\":\"champion\",\"version\":\"2\"}]");

        asked(HttpMethod.POST, bia, 200, MODELS + "/alias", champion.replace("\"2\"", "\"1\""));
        asked(HttpMethod.POST, caio, 200, MODELS + "/alias", champion);
        assertThat(get(MODELS + "/alias?name=tone&alias=champion")
                        .at("/model_version/version")
                        .asString())
                .isEqualTo("2");
        asked(HttpMethod.DELETE, bia, 400, MODELS + "/alias", "{\"name\": \"tone\", \"alias\": \"champion\"}");
    }

    @Test
    void aShadowIsSetAndEndedByItsAlias() {
        var shadow = "{\"name\": \"propensity\", \"alias\": \"shadow\", \"version\": \"1\"}";
        asked(HttpMethod.POST, caio, 200, MODELS + "/alias", shadow);
        assertThat(get(MODELS + "/alias?name=propensity&alias=shadow")
                        .at("/model_version/current_stage")
                        .asString())
                .isEqualTo("Staging");
        asked(HttpMethod.DELETE, caio, 200, MODELS + "/alias", "{\"name\": \"propensity\", \"alias\": \"shadow\"}");
        refused(400, MODELS + "/alias?name=propensity&alias=shadow");
    }

    @Test
    void anyOtherAliasIsANameThatOneVersionHas() {
        var name = "{\"name\": \"propensity\", \"alias\": \"Candidate\", \"version\": \"1\"}";
        asked(HttpMethod.POST, ana, 200, MODELS + "/alias", name);
        asked(HttpMethod.POST, caio, 200, MODELS + "/alias", name.replace("\"1\"", "\"2\""));
        asked(HttpMethod.POST, caio, 200, MODELS + "/alias", name.replace("Candidate", "blue"));
        assertThat(get(MODELS + "/alias?name=propensity&alias=candidate")
                        .at("/model_version/version")
                        .asString())
                .isEqualTo("2");
        assertThat(get(MODELS + "/get?name=propensity")
                        .at("/registered_model/aliases")
                        .toString())
                .isEqualTo("[{\"alias\":\"blue\",\"version\":\"1\"},{\"alias\":\"candidate\",\"version\":\"2\"}]");
        assertThat(get(VERSIONS + "/get?name=propensity&version=2")
                        .at("/model_version/current_stage")
                        .asString())
                .isEqualTo("None");

        for (var alias : List.of("blue", "candidate")) {
            asked(
                    HttpMethod.DELETE,
                    ana,
                    200,
                    MODELS + "/alias",
                    "{\"name\": \"propensity\", \"alias\": \"" + alias + "\"}");
            refused(400, MODELS + "/alias?name=propensity&alias=" + alias);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "v2", "two words", "a/b", "é"})
    void whatNoAliasMayBeIsRefused(String alias) {
        assertThat(asked(
                                HttpMethod.POST,
                                bia,
                                400,
                                MODELS + "/alias",
                                "{\"name\": \"propensity\", \"alias\": \"" + alias + "\", \"version\": \"1\"}")
                        .path("error_code")
                        .asString())
                .isEqualTo("INVALID_PARAMETER_VALUE");
    }

    @Test
    void aChallengerNeedsTwoPeopleToo() {
        var challenger = "{\"name\": \"propensity\", \"alias\": \"challenger\", \"version\": \"1\"}";
        asked(HttpMethod.POST, ana, 403, MODELS + "/alias", challenger);
        asked(HttpMethod.POST, bia, 200, MODELS + "/alias", challenger);
        assertThat(get(MODELS + "/alias?name=propensity&alias=challenger")
                        .at("/model_version/version")
                        .asString())
                .isEqualTo("1");
        asked(HttpMethod.DELETE, caio, 200, MODELS + "/alias", "{\"name\": \"propensity\", \"alias\": \"challenger\"}");
        refused(400, MODELS + "/alias?name=propensity&alias=challenger");
    }

    @Test
    void theLatestOfEachStageIsToldToGetAndToPost() {
        asked(
                HttpMethod.POST,
                bia,
                200,
                MODELS + "/alias",
                "{\"name\": \"tone\", \"alias\": \"champion\", \"version\": \"1\"}");
        assertThat(get(MODELS + "/get-latest-versions?name=tone").path("model_versions"))
                .extracting(version -> version.path("current_stage").asString())
                .contains("None", "Production");
        assertThat(asked(
                                HttpMethod.POST,
                                ana,
                                200,
                                MODELS + "/get-latest-versions",
                                "{\"name\": \"tone\", \"stages\": [\"Production\"]}")
                        .at("/model_versions/0/version")
                        .asString())
                .isEqualTo("1");
    }

    @Test
    void aVersionsFilesAreListedAndDownloaded() {
        var uri = get(VERSIONS + "/get-download-uri?name=propensity&version=1")
                .path("artifact_uri")
                .asString();
        var at = "/api/2.0/mlflow-artifacts/artifacts";
        assertThat(uri).endsWith(at + "/propensity/" + first);
        var files = get(at + "?path={path}", "propensity/" + first).path("files");
        assertThat(files).extracting(file -> file.path("path").asString()).containsExactly("model.leme", "card.html");
        var bytes = client.get()
                .uri(at + "/propensity/" + first + "/model.leme")
                .header("Authorization", "Bearer " + ana)
                .exchange()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        assertThat(bytes).isEqualTo(house.models.signed(ModelFolder.PROPENSITY, "october"));
        refused(404, at + "/propensity/" + first + "/other");
    }
}
