package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import leme.client.ApiClient;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.PublicationState;
import leme.client.model.PublicationStep;
import leme.client.model.SubmitRequest;
import leme.client.model.SubmittedFile;
import leme.rules.shipped.RulesFolder;
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
 * Two replicas are two processes over one Postgres and one Redis. The one that activates a pack is killed in the middle of
 * it, each time at another instant: the ledger has no gap, and both decide by one version, the old or the new, never
 * anything else; the one that was killed when it is back. One policy is enough to show it, and starts sooner.
 */
@Timeout(600)
class KilledActivationIT {

    /** Seeded, so that a failure can be looked at again; milliseconds after the activation was asked for. */
    private static final List<Long> INSTANTS =
            new Random(20).longs(2, 50, 2_600).boxed().toList();

    private static final String POLICY = "policies/complaints/";

    private final String ana = People.newToken();
    private final String bia = People.newToken();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void killed_in_the_middle_of_an_activation_all_decide_by_one_version_the_old_or_the_new()
            throws IOException, InterruptedException, ApiException {
        try (var postgres = TestServers.postgresIn(Files.createDirectories(folder.resolve("postgres")));
                var redis = EmbeddedRedisServer.start(folder.resolve("redis"));
                var dying = new KillableReplica(folder.resolve("dying"), shared(postgres.endpoint(), redis.uri()));
                var other = new KillableReplica(folder.resolve("other"), shared(postgres.endpoint(), redis.uri()))) {
            other.start();
            dying.start();
            other.ready();
            dying.ready();
            for (long instant : INSTANTS) {
                var before = Objects.requireNonNull(other.revision());
                var version = approved(other, "killed after " + instant + " ms");

                activateAndKill(dying, version, instant);

                theLedgerHasNoGap(other);
                var inForce = publications(other, ana).listPublications("rules").getActive();
                boolean done = version.equals(inForce);
                Eventually.is(
                        "the other decides by what the ledger says",
                        () -> !Objects.equals(other.revision(), before) == done);
                dying.start();
                dying.ready();
                Eventually.is(
                        "both decide by one version after a kill at " + instant + " ms",
                        () -> Objects.equals(dying.revision(), other.revision()));
                assertThat(publications(dying, ana).listPublications("rules").getActive())
                        .isEqualTo(inForce);
            }
        }
    }

    private String approved(KillableReplica replica, String tag) throws ApiException {
        var author = publications(replica, ana);
        var version = author.submitPublication(
                        "rules", new SubmitRequest().note(tag).files(files(tag)))
                .getVersion();
        assertThat(author.checkPublication("rules", version, 60).getState()).isEqualTo(PublicationState.CHECKED);
        publications(replica, bia).approvePublication("rules", version, new PublicationStep());
        return version;
    }

    private void activateAndKill(KillableReplica replica, String version, long instant) throws InterruptedException {
        var asking = Thread.ofVirtual().start(() -> {
            try {
                publications(replica, bia).activatePublication("rules", version, new PublicationStep());
            } catch (ApiException died) {
                assertThat(died.getCode()).isZero();
            }
        });
        Thread.sleep(instant);
        replica.kill();
        asking.join();
    }

    private void theLedgerHasNoGap(KillableReplica replica) throws ApiException {
        var events = publications(replica, ana).listPublicationEvents("rules").getEvents();
        assertThat(events)
                .extracting(event -> event.getNumber())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
    }

    private List<String> shared(Endpoint postgres, String redis) throws IOException {
        var people = folder.resolve("people.yaml");
        People.read(people)
                .with("ana", EnumSet.allOf(Role.class), ana)
                .with("bia", EnumSet.allOf(Role.class), bia)
                .write(people);
        var rules = folder.resolve("rules");
        new RulesFolder(onePolicy()).writeTo(rules);
        return List.of(
                "--leme.rules=" + rules,
                "--leme.postgres.url=postgresql://" + postgres.host() + ":" + postgres.port() + "/"
                        + postgres.database(),
                "--leme.postgres.user=" + postgres.user(),
                "--leme.postgres.password=" + postgres.password(),
                "--leme.postgres.patience=3s",
                "--leme.redis.url=" + redis,
                "--leme.learning.on=false",
                "--leme.publication.people=" + people);
    }

    private static SortedMap<String, String> onePolicy() {
        var files = new TreeMap<>(Shipped.folder().files());
        files.keySet()
                .removeIf(
                        path -> path.startsWith("policies/") && !path.startsWith(POLICY) && !path.endsWith("leme.dsl"));
        return files;
    }

    private static List<SubmittedFile> files(String tag) {
        var files = new ArrayList<SubmittedFile>();
        for (Map.Entry<String, String> file : onePolicy().entrySet()) {
            boolean changed = file.getKey().equals(POLICY + "record.drl");
            files.add(new SubmittedFile()
                    .path(file.getKey())
                    .text(changed ? file.getValue() + "\n// " + tag + "\n" : file.getValue()));
        }
        return files;
    }

    private static PublicationsApi publications(KillableReplica replica, String token) {
        ApiClient client = replica.client();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new PublicationsApi(client);
    }
}
