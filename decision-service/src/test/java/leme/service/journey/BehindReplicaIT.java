package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import leme.client.ApiException;
import leme.client.DecisionsApi;
import leme.client.HealthApi;
import leme.client.PublicationsApi;
import leme.client.model.Channel;
import leme.client.model.Decision;
import leme.client.model.DecisionRequest;
import leme.client.model.HealthStatus;
import leme.client.model.PublicationStep;
import leme.client.model.ReplicaStanding;
import leme.client.model.RollbackRequest;
import leme.models.ModelFolder;
import leme.service.fake.Eventually;
import leme.service.fake.Models;
import leme.service.platform.Endpoint;
import leme.service.platform.TestServers;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas, one of which cannot use what is promoted: first because the model answers too slowly there, then because
 * its key is not trusted there. It keeps what it has, says so, and the other goes on with the new model.
 */
@Timeout(180)
class BehindReplicaIT {

    private final String ana = People.newToken();
    private final String bia = People.newToken();
    private int messages;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aModelThatIsSlowOrFailsOnOneReplicaReplacesNothingThereAndEverybodyIsTold()
            throws IOException, ApiException, InterruptedException {
        var people = folder.resolve("people.yaml");
        People.read(people)
                .with("ana", EnumSet.of(Role.SCIENTIST), ana)
                .with("bia", EnumSet.of(Role.APPROVER), bia)
                .write(people);
        var models = Models.trustedIn(folder.resolve("keys"));
        var theirKeys = Files.createDirectories(folder.resolve("their-keys"));
        Files.copy(folder.resolve("keys/test.pub"), theirKeys.resolve("test.pub"));
        try (var postgres = TestServers.postgresIn(Files.createDirectories(folder.resolve("postgres")));
                var one = Running.in(
                        folder.resolve("one"),
                        replica("one", postgres.endpoint(), people, folder.resolve("keys"), "2s"));
                var other = Running.in(
                        folder.resolve("other"), replica("other", postgres.endpoint(), people, theirKeys, "1ns"))) {
            var shipped = decide(one).getStamp();
            assertThat(decide(other).getStamp().getBundle()).isEqualTo(shipped.getBundle());
            var scientist = new PublicationsApi(RegistryJourneyIT.as(one, ana));
            var approver = new PublicationsApi(RegistryJourneyIT.as(one, bia));

            var slow = RegistryJourneyIT.register(
                    scientist, "propensity", models.scaled(ModelFolder.PROPENSITY, "rates.offsets", 3));
            promote(approver, "propensity", slow);
            Eventually.is("one decides by it", () -> propensity(one).startsWith(slow));
            Eventually.is("the other says that it does not", () -> isBehind(other, "propensity", slow, "takes"));
            assertThat(propensity(other)).isEqualTo(shipped.getPropensity());
            assertThat(standing(one, "propensity", "one").getDeciding()).isEqualTo(slow);

            Files.delete(theirKeys.resolve("test.pub"));
            var foreign = RegistryJourneyIT.register(scientist, "tone", models.signed(ModelFolder.TONE, "november"));
            promote(approver, "tone", foreign);
            Eventually.is(
                    "one reads with it",
                    () -> decide(one).getStamp().getReader().endsWith("+" + foreign));
            Eventually.is("the other does not trust it", () -> isBehind(other, "tone", foreign, "is not trusted"));
            assertThat(decide(other).getStamp().getBundle()).isEqualTo(shipped.getBundle());

            for (var kind : List.of("propensity", "tone")) {
                approver.rollbackPublication(kind, new RollbackRequest());
            }
            Eventually.is(
                    "both are as before, and well",
                    () -> decide(one).getStamp().getBundle().equals(shipped.getBundle())
                            && publication(other) == HealthStatus.UP
                            && standing(one, "propensity", "other").getTrouble() == null);
        }
    }

    private static String[] replica(String name, Endpoint postgres, Path people, Path keys, String answer) {
        return new String[] {
            "--leme.postgres.url=postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
            "--leme.postgres.user=" + postgres.user(),
            "--leme.postgres.password=" + postgres.password(),
            "--leme.publication.people=" + people,
            "--leme.publication.replica=" + name,
            "--leme.models.keys=" + keys,
            "--leme.models.answer=" + answer
        };
    }

    private static void promote(PublicationsApi approver, String kind, String version) throws ApiException {
        approver.approvePublication(kind, version, new PublicationStep());
        approver.activatePublication(kind, version, new PublicationStep());
    }

    /** As the other says itself, and as whoever asks the first is told. */
    private boolean isBehind(Running other, String kind, String wanted, String why) {
        var said = standing(other, kind, "other");
        return wanted.equals(said.getWanted())
                && !wanted.equals(said.getDeciding())
                && Objects.requireNonNullElse(said.getTrouble(), "").contains(why)
                && publication(other) == HealthStatus.DOWN;
    }

    private ReplicaStanding standing(Running asked, String kind, String replica) {
        try {
            return Objects.requireNonNull(new PublicationsApi(RegistryJourneyIT.as(asked, bia))
                            .listPublications(kind)
                            .getReplicas())
                    .stream()
                    .filter(one -> one.getReplica().equals(replica))
                    .findFirst()
                    .orElseGet(ReplicaStanding::new);
        } catch (ApiException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How the part is that says whether what is in force decides here. */
    private static HealthStatus publication(Running service) {
        try {
            return new HealthApi(service.client())
                    .health().getParts().stream()
                            .filter(part -> part.getName().equals("publication"))
                            .findFirst()
                            .orElseThrow()
                            .getStatus();
        } catch (ApiException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String propensity(Running service) {
        return decide(service).getStamp().getPropensity();
    }

    private Decision decide(Running service) {
        try {
            return new DecisionsApi(service.client())
                    .decide(
                            new DecisionRequest()
                                    .messageId("m-" + messages++)
                                    .channel(Channel.WHATSAPP)
                                    .customerKey("c-behind")
                                    .text("onde está o meu pedido?"),
                            null,
                            null);
        } catch (ApiException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
