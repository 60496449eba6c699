package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leme.client.ApiException;
import leme.client.CustomersApi;
import leme.client.DecisionsApi;
import leme.client.model.Channel;
import leme.client.model.ChannelIdentity;
import leme.client.model.Consent;
import leme.client.model.ConsentRequest;
import leme.client.model.ConsentStatus;
import leme.client.model.CustomerRequest;
import leme.client.model.Decision;
import leme.client.model.DecisionRequest;
import leme.client.model.Identity;
import leme.client.model.IdentityType;
import leme.client.model.NextBestActionsRequest;
import leme.client.model.Purpose;
import leme.client.model.RouteKind;
import leme.client.model.State;
import leme.service.fake.Eventually;
import leme.service.platform.EmbeddedRedisServer;
import leme.service.platform.Endpoint;
import leme.service.platform.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer who agreed to offers on WhatsApp and by e-mail answers one of them with a single word. Nobody records anything,
 * and from then on nobody offers her anything: not this replica, not the other, in no channel, not after a restart.
 */
@Timeout(180)
class WithdrawalJourneyIT {

    private static final String CUSTOMER = "c-sair";
    private static final ChannelIdentity PHONE = new ChannelIdentity()
            .channel(Channel.WHATSAPP)
            .type(IdentityType.PHONE)
            .value("+5581900000000");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void one_word_ends_offers_on_every_channel_and_replica_and_is_not_forgotten()
            throws IOException, ApiException, InterruptedException {
        try (var postgres = TestServers.postgresIn(Files.createDirectories(folder.resolve("postgres")));
                var redis = EmbeddedRedisServer.start(folder.resolve("redis"));
                var one = Running.in(folder.resolve("one"), shared(postgres.endpoint(), redis.uri()));
                var other = Running.in(folder.resolve("other"), shared(postgres.endpoint(), redis.uri()))) {
            new CustomersApi(one.client())
                    .putCustomer(CUSTOMER, new CustomerRequest().state(State.PE).birthYear(1985), null);
            agree(one, Channel.WHATSAPP);
            agree(one, Channel.EMAIL);
            assertThat(commercial(propose(other, "before", Channel.EMAIL))).isNotEmpty();

            var heard = write(one, "m-1", "SAIR");
            assertThat(heard.getRoute()).isNotNull();
            assertThat(heard.getRoute().getKind()).isEqualTo(RouteKind.FLOW);
            assertThat(heard.getWithdrawal()).isNotNull();
            assertThat(heard.getWithdrawal().getReason()).isEqualTo("WITHDRAWN_IN_MESSAGE");
            assertThat(commercial(propose(one, "at-once", Channel.EMAIL))).isEmpty();
            assertThat(write(one, "m-1", "SAIR").getReplayed()).isTrue();

            Eventually.is("the ledger has it", () -> revoked(one).size() == 24);
            assertThat(write(one, "c-on-no-file", "m-2", "SAIR").getWithdrawal())
                    .isNotNull();
            Eventually.is(
                    "nobody need be on file", () -> revoked(one, "c-on-no-file").size() == 24);
            var stranger = writeAsStranger(one, "m-3", "SAIR");
            assertThat(stranger.getWithdrawal()).isNotNull();
            new CustomersApi(one.client())
                    .putCustomer("c-known-since", new CustomerRequest().addIdentitiesItem(PHONE), null);
            Eventually.is(
                    "what they said as a stranger counts",
                    () -> revoked(one, "c-known-since").size() == 24);
            Eventually.is(
                    "the other replica offers nothing",
                    () -> commercial(propose(other, "other-" + ++asked, Channel.EMAIL))
                            .isEmpty());
            other.stop();
            one.stop();
            one.start();
            other.start();

            var after = propose(other, "after", Channel.EMAIL);
            assertThat(commercial(after)).isEmpty();
            assertThat(reasonsAgainstOffers(after)).contains("CONSENT_REVOKED");
            assertThat(revoked(other)).hasSize(24).allSatisfy(entry -> {
                assertThat(entry.getAt()).isEqualTo(heard.getAt());
                assertThat(entry.getProof()).isEqualTo("decision:" + heard.getDecisionId());
            });
            assertThat(new DecisionsApi(other.client())
                            .replayDecision(heard.getDecisionId(), null)
                            .getDifferences())
                    .isEmpty();
        }
    }

    private int asked;

    private static String[] shared(Endpoint postgres, String redis) {
        return new String[] {
            "--leme.postgres.url=postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
            "--leme.postgres.user=" + postgres.user(),
            "--leme.postgres.password=" + postgres.password(),
            "--leme.redis.url=" + redis
        };
    }

    private static void agree(Running service, Channel channel) throws ApiException {
        new CustomersApi(service.client())
                .recordConsent(
                        CUSTOMER,
                        new ConsentRequest()
                                .purpose(Purpose.PROMOTIONAL)
                                .channel(channel)
                                .status(ConsentStatus.GRANTED)
                                .proof("sha256:checkout-form")
                                .source("app"),
                        null,
                        null);
    }

    private static Decision write(Running service, String messageId, String text) throws ApiException {
        return write(service, CUSTOMER, messageId, text);
    }

    private static Decision write(Running service, String customer, String messageId, String text) throws ApiException {
        return new DecisionsApi(service.client())
                .decide(
                        new DecisionRequest()
                                .messageId(messageId)
                                .channel(Channel.WHATSAPP)
                                .customerKey(customer)
                                .text(text),
                        null,
                        null);
    }

    private static Decision writeAsStranger(Running service, String messageId, String text) throws ApiException {
        return new DecisionsApi(service.client())
                .decide(
                        new DecisionRequest()
                                .messageId(messageId)
                                .channel(Channel.WHATSAPP)
                                .identity(new Identity().type(PHONE.getType()).value(PHONE.getValue()))
                                .text(text),
                        null,
                        null);
    }

    private static Decision propose(Running service, String requestId, Channel channel) {
        try {
            return new DecisionsApi(service.client())
                    .nextBestActions(
                            new NextBestActionsRequest()
                                    .requestId(requestId)
                                    .customerKey(CUSTOMER)
                                    .placement(NextBestActionsRequest.PlacementEnum.OUTBOUND)
                                    .addChannelsItem(channel),
                            null,
                            null);
        } catch (ApiException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static List<String> commercial(Decision decision) {
        return decision.getActions().stream()
                .filter(action -> Set.of(Purpose.PROMOTIONAL, Purpose.RELATIONAL, Purpose.RETENTION)
                        .contains(action.getPurpose()))
                .map(action -> action.getAction())
                .toList();
    }

    private static Set<String> reasonsAgainstOffers(Decision decision) {
        return decision.getSuppressed().stream()
                .filter(loss -> loss.getPurpose() == Purpose.PROMOTIONAL)
                .flatMap(loss -> loss.getReasons().stream())
                .map(reason -> reason.getCode())
                .collect(Collectors.toSet());
    }

    private static List<Consent> revoked(Running service) {
        return revoked(service, CUSTOMER);
    }

    private static List<Consent> revoked(Running service, String customer) {
        try {
            return new CustomersApi(service.client())
                    .listConsents(customer, null).getConsents().stream()
                            .filter(entry -> entry.getStatus() == ConsentStatus.REVOKED)
                            .toList();
        } catch (ApiException refused) {
            if (refused.getCode() == 404) {
                return List.of();
            }
            throw new IllegalStateException(refused);
        }
    }
}
