package leme.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import leme.rules.fact.Channel;
import leme.service.fake.Given;
import leme.service.record.Outcome.Kind;
import org.junit.jupiter.api.Test;

/** What every {@link Reached} counts. */
public abstract class ReachedContract {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant A_DAY_AGO = NOW.minus(Duration.ofHours(24));

    private final String tenant = Given.tenant();
    private int reports;

    private final Reached reached;
    private final Decisions decisions;
    private final Outcomes outcomes;

    protected ReachedContract(Stores stores) {
        reached = stores.reached();
        decisions = stores.decisions();
        outcomes = stores.outcomes();
    }

    private void sent(String customer, Kind kind, Instant at) {
        Recorded offer = Given.outbound(tenant, customer, at, Given.offering(Given.contact("loan", at)));
        decisions.record(List.of(offer)).block();
        outcomes.record(Given.outcome("o-" + ++reports, offer, "loan", kind, at), offer)
                .block();
    }

    private Map<Channel, Integer> count() {
        return reached.since(tenant, A_DAY_AGO).blockOptional().orElseThrow();
    }

    @Test
    void aPersonCountsOnceHoweverOftenTheyWereReached() {
        sent("ana", Kind.SENT, NOW.minusSeconds(3));
        sent("ana", Kind.SENT, NOW.minusSeconds(2));
        sent("bia", Kind.DELIVERED, NOW.minusSeconds(1));

        assertThat(count()).isEqualTo(Map.of(Channel.WHATSAPP, 2));
    }

    @Test
    void whatIsOlderThanTheWindowCountsNoMore() {
        sent("ana", Kind.SENT, A_DAY_AGO);
        sent("bia", Kind.SENT, A_DAY_AGO.plusSeconds(1));

        assertThat(count()).isEqualTo(Map.of(Channel.WHATSAPP, 1));
    }

    @Test
    void whatTheChannelRefusedReachedNobody() {
        sent("ana", Kind.REFUSED_BY_CHANNEL, NOW);

        assertThat(count()).isEmpty();
    }

    @Test
    void anAnswerIsNoBeginning() {
        Recorded reply = Given.decision(tenant, "ana", NOW, Given.making(Given.contact("loan", NOW)));
        decisions.record(List.of(reply)).block();
        outcomes.record(Given.outcome("o-1", reply, "loan", Kind.SENT, NOW), reply)
                .block();

        assertThat(count()).isEmpty();
    }

    @Test
    void anotherSendersPeopleAreNotCounted() {
        sent("ana", Kind.SENT, NOW);

        assertThat(reached.since(Given.tenant(), A_DAY_AGO).block()).isEmpty();
    }
}
