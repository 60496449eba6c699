package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import leme.client.ApiClient;
import leme.client.ApiException;
import leme.client.DecisionsApi;
import leme.client.HealthApi;
import leme.client.PublicationsApi;
import leme.client.model.Channel;
import leme.client.model.Decision;
import leme.client.model.DecisionRequest;
import leme.client.model.PublicationState;
import leme.client.model.PublicationStep;
import leme.client.model.RollbackRequest;
import leme.client.model.ShadowRequest;
import leme.client.model.SubmitRequest;
import leme.client.model.SubmittedFile;
import leme.rules.shipped.Shipped;
import leme.service.fake.Eventually;
import leme.service.platform.EmbeddedRedisServer;
import leme.service.platform.Endpoint;
import leme.service.platform.TestServers;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ana changes what the service may offer, Bia agrees, and both replicas decide by it from the same moment; then it is
 * taken back.
 */
@Timeout(180)
class PublishingJourneyIT {

    private final String ana = People.newToken();
    private final String bia = People.newToken();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_two_people_agree_to_decides_on_both_replicas_and_is_taken_back_in_one_step()
            throws IOException, ApiException, InterruptedException {
        var people = folder.resolve("people.yaml");
        People.read(people)
                .with("ana", EnumSet.allOf(Role.class), ana)
                .with("bia", EnumSet.allOf(Role.class), bia)
                .write(people);
        try (var postgres = TestServers.postgresIn(Files.createDirectories(folder.resolve("postgres")));
                var redis = EmbeddedRedisServer.start(folder.resolve("redis"));
                var one = Running.in(folder.resolve("one"), shared(postgres.endpoint(), redis.uri(), people));
                var other = Running.in(folder.resolve("other"), shared(postgres.endpoint(), redis.uri(), people))) {
            var shipped = revision(one);
            assertThat(revision(other)).isEqualTo(shipped);
            var before = write(one, "m-1");

            var author = publications(one, ana);
            var approver = publications(other, bia);
            var version = author.submitPublication(
                            "rules", new SubmitRequest().note("a cheaper loan").files(changed()))
                    .getVersion();
            assertThat(author.checkPublication("rules", version, 60).getState()).isEqualTo(PublicationState.CHECKED);
            assertThatThrownBy(() -> author.approvePublication("rules", version, new PublicationStep()))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            refused -> assertThat(refused.getResponseBody()).contains("SELF_APPROVAL"));
            approver.shadowPublication("rules", version, new ShadowRequest().share(1.0));
            Eventually.is("the shadow has looked", () -> looked(one, approver, version));
            approver.approvePublication("rules", version, new PublicationStep().note("agreed"));
            approver.activatePublication("rules", version, new PublicationStep());

            Eventually.is(
                    "both replicas decide by it",
                    () -> !revision(one).equals(shipped) && revision(one).equals(revision(other)));
            // Both, for two services in one process share their event loops: closing one closes the other's.
            other.stop();
            one.stop();
            one.start();
            other.start();
            assertThat(revision(other)).isEqualTo(revision(one));
            var replay = new DecisionsApi(other.client()).replayDecision(before.getDecisionId(), null);
            assertThat(replay.getIdentical()).isTrue();

            publications(other, bia).rollbackPublication("rules", new RollbackRequest());
            Eventually.is(
                    "both replicas are back",
                    () -> revision(one).equals(shipped) && revision(other).equals(shipped));
        }
    }

    private static String[] shared(Endpoint postgres, String redis, Path people) {
        return new String[] {
            "--leme.postgres.url=postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
            "--leme.postgres.user=" + postgres.user(),
            "--leme.postgres.password=" + postgres.password(),
            "--leme.redis.url=" + redis,
            "--leme.publication.people=" + people
        };
    }

    private static List<SubmittedFile> changed() {
        return Shipped.folder().files().entrySet().stream()
                .map(file -> submitted(file.getKey(), file.getValue()))
                .toList();
    }

    private static SubmittedFile submitted(String path, String content) {
        var file = new SubmittedFile().path(path);
        if (path.endsWith(".xlsx")) {
            return file.base64(content);
        }
        return file.text(path.endsWith(".drl") ? content + "\n// changed\n" : content);
    }

    private int messages;

    private boolean looked(Running service, PublicationsApi publications, String version) {
        try {
            write(service, "shadow-" + messages++);
            return publications.getShadowReport("rules", version).getCompared() > 0;
        } catch (ApiException notYet) {
            return false;
        }
    }

    private static Decision write(Running service, String messageId) throws ApiException {
        return new DecisionsApi(service.client())
                .decide(
                        new DecisionRequest()
                                .messageId(messageId)
                                .channel(Channel.WHATSAPP)
                                .customerKey("c-publishing")
                                .text("bom dia"),
                        null,
                        null);
    }

    private static String revision(Running service) {
        try {
            return new HealthApi(service.client()).health().getBundle().getRevision();
        } catch (ApiException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static PublicationsApi publications(Running service, String token) {
        ApiClient client = service.client();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new PublicationsApi(client);
    }
}
