package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import leme.client.ApiClient;
import leme.client.ApiException;
import leme.client.DecisionsApi;
import leme.client.ModelsApi;
import leme.client.PublicationsApi;
import leme.client.model.Channel;
import leme.client.model.Decision;
import leme.client.model.DecisionRequest;
import leme.client.model.PublicationState;
import leme.client.model.PublicationStep;
import leme.client.model.RollbackRequest;
import leme.client.model.SubmitRequest;
import leme.client.model.SubmittedFile;
import leme.models.ModelFolder;
import leme.service.fake.Eventually;
import leme.service.fake.Models;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ana trains models. The service lets in what she signed, nothing else; Bia promotes them; decisions name them, and those
 * taken before, with other models, can still be taken again, also after a restart and after a rollback.
 */
@Timeout(180)
class RegistryJourneyIT {

    private final String ana = People.newToken();
    private final String bia = People.newToken();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatSomebodyElsePromotesDecidesIsNamedAndIsTakenBack() throws IOException, ApiException, InterruptedException {
        var people = folder.resolve("people.yaml");
        People.read(people)
                .with("ana", EnumSet.of(Role.SCIENTIST, Role.APPROVER), ana)
                .with("bia", EnumSet.of(Role.APPROVER), bia)
                .write(people);
        var models = Models.trustedIn(folder.resolve("keys"));
        try (var service = Running.in(
                folder.resolve("data"),
                "--leme.publication.people=" + people,
                "--leme.models.keys=" + folder.resolve("keys"),
                "--leme.models.largest=48MB")) {
            var before = write(service, "m-1");
            var scientist = publications(service, ana);
            var approver = publications(service, bia);

            assertThatThrownBy(() -> register(scientist, "intents", Models.unsigned(ModelFolder.INTENTS, "november")))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            refused -> assertThat(refused.getResponseBody()).contains("nobody signed it"));
            var propensity =
                    register(scientist, "propensity", models.scaled(ModelFolder.PROPENSITY, "rates.offsets", 3));
            var intents = uploaded(service, scientist, models.signed(ModelFolder.INTENTS, "november"));
            whatIsTooLargeOrNoModelIsRefused(service);
            assertThat(new ModelsApi(as(service, bia))
                            .getModelLineage("intents", intents)
                            .getSource())
                    .isEqualTo("november");
            assertThat(new ModelsApi(as(service, bia)).getModelCard("intents", intents))
                    .content()
                    .contains("<!DOCTYPE html>", intents);
            assertThatThrownBy(() -> scientist.approvePublication("intents", intents, new PublicationStep()))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            refused -> assertThat(refused.getResponseBody()).contains("SELF_APPROVAL"));

            promote(approver, "propensity", propensity);
            promote(approver, "intents", intents);
            Eventually.is("decisions name both", () -> names(service, propensity, intents));
            var during = write(service, "m-2");

            service.stop();
            service.start();
            assertThat(names(service, propensity, intents)).isTrue();
            assertThat(replayed(service, before)).isTrue();
            assertThat(replayed(service, during)).isTrue();

            publications(service, bia).rollbackPublication("propensity", new RollbackRequest());
            Eventually.is(
                    "the shipped model is back",
                    () -> stampOf(service)
                            .getStamp()
                            .getPropensity()
                            .equals(before.getStamp().getPropensity()));
            assertThat(replayed(service, during)).isTrue();
        }
    }

    /** As {@code leme models register} does, which asks before it sends. */
    private String uploaded(Running service, PublicationsApi scientist, byte[] model)
            throws ApiException, IOException, InterruptedException {
        var sent = sent(service, model);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        var version = JsonMapper.shared().readTree(sent.body()).path("version").asString();
        assertThat(scientist.checkPublication("intents", version, 60).getState())
                .isEqualTo(PublicationState.CHECKED);
        return version;
    }

    private void whatIsTooLargeOrNoModelIsRefused(Running service) throws IOException, InterruptedException {
        var none = sent(service, new byte[40 << 20]);
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("does not begin as a model file does");
        var large = sent(service, new byte[(48 << 20) + 1]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("`" + (48 << 20) + "`");
    }

    private HttpResponse<String> sent(Running service, byte[] model) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + service.port() + "/v1/publications/intents/model"))
                    .header("Authorization", "Bearer " + ana)
                    .header("Content-Type", "application/octet-stream")
                    .version(HttpClient.Version.HTTP_1_1)
                    .expectContinue(true)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(model))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private int messages;

    private Decision stampOf(Running service) {
        try {
            return write(service, "stamp-" + messages++);
        } catch (ApiException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private boolean names(Running service, String propensity, String intents) {
        var stamp = stampOf(service).getStamp();
        return stamp.getPropensity().startsWith(propensity) && stamp.getReader().startsWith(intents + "+");
    }

    private static boolean replayed(Running service, Decision decision) throws ApiException {
        return new DecisionsApi(service.client())
                .replayDecision(decision.getDecisionId(), null)
                .getIdentical();
    }

    private static void promote(PublicationsApi approver, String kind, String version) throws ApiException {
        approver.approvePublication(kind, version, new PublicationStep());
        approver.activatePublication(kind, version, new PublicationStep());
    }

    static String register(PublicationsApi scientist, String kind, byte[] model) throws ApiException {
        var file = new SubmittedFile()
                .path(kind + ".leme")
                .base64(Base64.getEncoder().encodeToString(model));
        var version = scientist
                .submitPublication(kind, new SubmitRequest().note("trained").files(List.of(file)))
                .getVersion();
        assertThat(scientist.checkPublication(kind, version, 60).getState()).isEqualTo(PublicationState.CHECKED);
        return version;
    }

    private static Decision write(Running service, String messageId) throws ApiException {
        return new DecisionsApi(service.client())
                .decide(
                        new DecisionRequest()
                                .messageId(messageId)
                                .channel(Channel.WHATSAPP)
                                .customerKey("c-registry")
                                .text("onde está o meu pedido?"),
                        null,
                        null);
    }

    private static PublicationsApi publications(Running service, String token) {
        return new PublicationsApi(as(service, token));
    }

    static ApiClient as(Running service, String token) {
        var client = service.client();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }
}
