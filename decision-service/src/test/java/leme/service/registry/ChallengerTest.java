package leme.service.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import leme.models.ModelFolder;
import leme.service.context.Notices;
import leme.service.fake.Eventually;
import leme.service.publication.Result;
import leme.service.publication.ledger.Move;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** A model that decides for some customers, while another is in force for the rest. */
@Timeout(60)
class ChallengerTest {

    private static final int CUSTOMERS = 2_000;
    private static final double SHARE = 0.2;

    @TempDir
    private Path folder = Path.of("");

    private Disposable following = Disposables.disposed();

    @SuppressWarnings("NullAway.Init") // set before each
    private RegistryHouse house;

    private String version = "";

    @BeforeEach
    void aModelIsRegistered() {
        house = new RegistryHouse(folder);
        following = house.following.start(Duration.ofMillis(20), Notices.none());
        version = house.registered(ModelKind.PROPENSITY, house.models.signed(ModelFolder.PROPENSITY, "november"));
    }

    @AfterEach
    void close() {
        following.dispose();
        house.close();
    }

    private Result challenge() {
        return RegistryHouse.done(
                house.publishing.challenge("propensity", new Move.Challenge(version, SHARE, "caio", "")));
    }

    private void challenged() throws IOException, InterruptedException {
        RegistryHouse.done(house.publishing.approve("propensity", version, "bia", ""));
        assertThat(challenge()).isInstanceOf(Result.Done.class);
        Eventually.is("it decides for some", () -> !theirs().isEmpty());
    }

    private List<Integer> theirs() {
        return IntStream.range(0, CUSTOMERS)
                .filter(customer -> house.bundles
                        .deciding("default", "c-" + customer)
                        .versions()
                        .propensity()
                        .startsWith(version))
                .boxed()
                .toList();
    }

    @Test
    void itNeedsWhatPromotionNeeds() {
        assertThat(challenge()).isInstanceOf(Result.Refused.class);
        assertThat(theirs()).isEmpty();
    }

    @Test
    void itDecidesForItsShareOfCustomersAndAlwaysForTheSame() throws IOException, InterruptedException {
        challenged();
        var theirs = theirs();
        assertThat(theirs.size() / (double) CUSTOMERS).isBetween(SHARE - 0.04, SHARE + 0.04);
        assertThat(house.bundles.current().versions().propensity()).doesNotStartWith(version);
        assertThat(theirs()).isEqualTo(theirs);

        var revision =
                house.bundles.deciding("default", "c-" + theirs.getFirst()).revision();
        assertThat(house.recalled.of(revision).block()).isNotNull();
    }

    @Test
    void whatElseComesIntoForceReachesItsCustomersToo() throws IOException, InterruptedException {
        challenged();
        var theirs = theirs();
        var tone = house.registered(ModelKind.TONE, house.models.signed(ModelFolder.TONE, "november"));
        RegistryHouse.done(house.publishing.approve("tone", tone, "bia", ""));
        RegistryHouse.done(house.publishing.activate("tone", tone, "bia", ""));
        Eventually.is(
                "it is in force",
                () -> house.bundles.current().versions().reader().endsWith(tone));
        assertThat(theirs()).isEqualTo(theirs);
        assertThat(house.bundles
                        .deciding("default", "c-" + theirs.getFirst())
                        .versions()
                        .reader())
                .endsWith(tone);
    }

    @Test
    void dismissedOrPromotedItChallengesNoMore() throws IOException, InterruptedException {
        challenged();
        RegistryHouse.done(house.publishing.move("propensity", new Move.Unchallenge(version, "caio", "")));
        Eventually.is("nobody is left to it", () -> theirs().isEmpty());
        challenge();
        RegistryHouse.done(house.publishing.activate("propensity", version, "bia", ""));
        Eventually.is("all are its own", () -> theirs().size() == CUSTOMERS);
        assertThat(house.publishing
                        .ledger("propensity")
                        .blockOptional()
                        .orElseThrow()
                        .challenger())
                .isNull();
    }
}
