package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leme.client.ApiException;
import leme.client.DecisionsApi;
import leme.client.OutcomesApi;
import leme.client.model.Channel;
import leme.client.model.Decision;
import leme.client.model.DecisionRequest;
import leme.client.model.OutcomeRequest;
import leme.client.model.OutcomeType;
import leme.service.fake.Eventually;
import leme.service.platform.Endpoint;
import leme.service.platform.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers help, customers say so to one replica, and both think more of the answer; what was decided before is as it was. */
@Timeout(300)
class LearningJourneyIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_worked_is_thought_more_of_on_both_replicas_and_decisions_of_before_can_be_taken_again()
            throws IOException, ApiException, InterruptedException {
        try (var postgres = TestServers.postgresIn(Files.createDirectories(folder.resolve("postgres")));
                var one = Running.in(folder.resolve("one"), shared(postgres.endpoint()));
                var other = Running.in(folder.resolve("other"), shared(postgres.endpoint()))) {
            var first = ask(one, "c-1");
            double before = propensity(first);
            for (int i = 0; i < 3; i++) {
                settled(i % 2 == 0 ? one : other, ask(one, "c-" + (2 + i)), "out-" + i);
            }

            Eventually.is("one has learned", () -> propensity(asks(one)) > before + 0.01);
            Eventually.is("both think alike", () -> {
                var here = asks(one);
                var there = asks(other);
                return propensity(here) == propensity(there)
                        && here.getStamp()
                                .getPropensity()
                                .equals(there.getStamp().getPropensity());
            });
            var learned = asks(other);
            assertThat(learned.getStamp().getPropensity())
                    .startsWith(first.getStamp().getPropensity() + "+");

            other.stop();
            one.stop();
            one.start();
            other.start();
            for (var decision : java.util.List.of(first, learned)) {
                assertThat(new DecisionsApi(other.client())
                                .replayDecision(decision.getDecisionId(), null)
                                .getIdentical())
                        .isTrue();
            }
        }
    }

    private static String[] shared(Endpoint postgres) {
        return new String[] {
            "--leme.postgres.url=postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
            "--leme.postgres.user=" + postgres.user(),
            "--leme.postgres.password=" + postgres.password(),
            "--leme.learning.every=300ms"
        };
    }

    private int messages;

    /** A customer nobody knows asks, so that nothing but learning tells two answers apart. */
    private Decision asks(Running service) {
        try {
            return ask(service, "stranger-" + messages++);
        } catch (ApiException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Decision ask(Running service, String customer) throws ApiException {
        return new DecisionsApi(service.client())
                .decide(
                        new DecisionRequest()
                                .messageId("m-" + customer)
                                .channel(Channel.WHATSAPP)
                                .customerKey(customer)
                                .text("onde está o meu reembolso?"),
                        null,
                        null);
    }

    private static void settled(Running service, Decision decision, String id) throws ApiException {
        new OutcomesApi(service.client())
                .recordOutcome(
                        new OutcomeRequest()
                                .outcomeId(id)
                                .decisionId(decision.getDecisionId())
                                .action(decision.getActions().getFirst().getAction())
                                .type(OutcomeType.RESOLVED),
                        null,
                        null);
    }

    private static double propensity(Decision decision) {
        var first = decision.getActions().getFirst();
        assertThat(first.getGroup()).isEqualTo("refunds");
        return first.getScore().getPropensity();
    }
}
