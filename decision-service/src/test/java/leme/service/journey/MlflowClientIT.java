package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.AliasRequest;
import leme.models.ModelFolder;
import leme.service.fake.Models;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mlflow.api.proto.ModelRegistry.ModelVersion;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowHttpException;
import org.mlflow.tracking.creds.BasicMlflowHostCreds;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ana and Bia work with MLflow's own client, which knows nothing of Leme: what it sends is understood, and what it reads,
 * with the parser generated from MLflow's messages, is what the ledger says.
 */
@Timeout(180)
class MlflowClientIT {

    private static final String ALIAS = "registered-models/alias";

    private final String ana = People.newToken();
    private final String bia = People.newToken();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void mlflowsOwnClientListsSearchesPagesNamesPromotesAndFetches()
            throws IOException, ApiException, InterruptedException {
        var people = folder.resolve("people.yaml");
        People.read(people)
                .with("ana", EnumSet.of(Role.SCIENTIST, Role.APPROVER), ana)
                .with("bia", EnumSet.of(Role.APPROVER), bia)
                .write(people);
        var models = Models.trustedIn(folder.resolve("keys"));
        try (var service = Running.in(
                folder.resolve("data"),
                "--leme.publication.people=" + people,
                "--leme.models.keys=" + folder.resolve("keys"))) {
            var publications = new PublicationsApi(RegistryJourneyIT.as(service, ana));
            var october = models.signed(ModelFolder.PROPENSITY, "october");
            var first = RegistryJourneyIT.register(publications, "propensity", october);
            var second = RegistryJourneyIT.register(
                    publications, "propensity", models.signed(ModelFolder.PROPENSITY, "november"));

            try (var scientist = client(service, ana);
                    var approver = client(service, bia)) {
                looks(scientist, second);
                pages(scientist);
                isRefusedWhatIsNotThere(scientist);
                names(scientist, publications, second);
                promotes(scientist, approver);
            }
            assertThat(fetched(URI.create(downloadUri(service, first)))).isEqualTo(october);
        }
    }

    private static MlflowClient client(Running service, String token) {
        return new MlflowClient(new BasicMlflowHostCreds("http://127.0.0.1:" + service.port(), token));
    }

    private static void looks(MlflowClient client, String second) {
        var model = client.getRegisteredModel("propensity");
        assertThat(model.getName()).isEqualTo("propensity");
        assertThat(model.getLatestVersionsList())
                .extracting(ModelVersion::getVersion)
                .containsExactly("2");

        var version = client.getModelVersion("propensity", "2");
        assertThat(version.getUserId()).isEqualTo("ana");
        assertThat(version.getCurrentStage()).isEqualTo("None");
        assertThat(version.getStatus().name()).isEqualTo("READY");
        assertThat(version.getCreationTimestamp()).isPositive();
        assertThat(version.getTagsList())
                .anySatisfy(
                        tag -> assertThat(tag.getKey() + "=" + tag.getValue()).isEqualTo("leme.version=" + second));

        assertThat(client.getLatestVersions("propensity"))
                .extracting(ModelVersion::getVersion)
                .containsExactly("2");
        assertThat(client.getLatestVersions("propensity", List.of("Production")))
                .isEmpty();
    }

    private static void pages(MlflowClient client) {
        var filter = "name = 'propensity'";
        assertThat(client.searchModelVersions().getItems()).hasSize(2);
        var page = client.searchModelVersions(filter, 1, List.of("version_number ASC"));
        assertThat(page.getItems()).extracting(ModelVersion::getVersion).containsExactly("1");
        assertThat(page.hasNextPage()).isTrue();
        var next = page.getNextPage();
        assertThat(next.getItems()).extracting(ModelVersion::getVersion).containsExactly("2");
        assertThat(next.hasNextPage()).isFalse();
        assertThat(client.searchModelVersions("tags.`leme.source` = 'november'").getItems())
                .extracting(ModelVersion::getVersion)
                .containsExactly("2");

        var models = JsonMapper.shared().readTree(client.sendGet("registered-models/search?max_results=2"));
        assertThat(models.path("registered_models")).hasSize(2);
        assertThat(models.path("next_page_token").asString()).isNotEmpty();
    }

    private static void isRefusedWhatIsNotThere(MlflowClient client) {
        assertThatThrownBy(() -> client.getRegisteredModel("churn"))
                .isInstanceOfSatisfying(MlflowHttpException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(404);
                    assertThat(refused.getBodyMessage()).contains("RESOURCE_DOES_NOT_EXIST");
                });
        assertThatThrownBy(() -> client.createRun())
                .isInstanceOfSatisfying(
                        MlflowHttpException.class,
                        refused -> assertThat(refused.getBodyMessage()).contains("ENDPOINT_NOT_FOUND"));
    }

    private static void names(MlflowClient client, PublicationsApi publications, String second) throws ApiException {
        client.sendPost(ALIAS, alias("candidate", "2"));
        assertThat(aliased(client, "candidate")).isEqualTo("2");
        assertThat(publications.getPublication("propensity", second).getAliases())
                .containsExactly("candidate");
        assertThat(client.getModelVersion("propensity", "2").getAliasesList()).containsExactly("candidate");
        publications.unaliasPublication("propensity", second, new AliasRequest().alias("candidate"));
        assertThat(client.getRegisteredModel("propensity").getAliasesList()).isEmpty();
    }

    private static void promotes(MlflowClient scientist, MlflowClient approver) {
        var champion = alias("champion", "2");
        assertThatThrownBy(() -> scientist.sendPost(ALIAS, champion))
                .isInstanceOfSatisfying(
                        MlflowHttpException.class,
                        refused -> assertThat(refused.getBodyMessage()).contains("PERMISSION_DENIED", "SELF_APPROVAL"));
        approver.sendPost(ALIAS, champion);
        assertThat(aliased(scientist, "champion")).isEqualTo("2");
        assertThat(scientist.getLatestVersions("propensity", List.of("Production")))
                .extracting(ModelVersion::getVersion)
                .containsExactly("2");
    }

    private static String alias(String alias, String version) {
        return "{\"name\": \"propensity\", \"alias\": \"" + alias + "\", \"version\": \"" + version + "\"}";
    }

    private static String aliased(MlflowClient client, String alias) {
        return JsonMapper.shared()
                .readTree(client.sendGet(ALIAS + "?name=propensity&alias=" + alias))
                .at("/model_version/version")
                .asString();
    }

    /** The Java client leaves the rest to MLflow's command line, which is Python: it fetches what lies there. */
    private String downloadUri(Running service, String version) {
        try (var client = client(service, ana)) {
            var uri = client.getModelVersionDownloadUri("propensity", "1");
            assertThat(uri).startsWith("http://127.0.0.1:" + service.port()).endsWith("/propensity/" + version);
            return uri + "/model.leme";
        }
    }

    private byte[] fetched(URI uri) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri)
                    .header("Authorization", "Bearer " + ana)
                    .build();
            return http.send(request, BodyHandlers.ofByteArray()).body();
        }
    }
}
