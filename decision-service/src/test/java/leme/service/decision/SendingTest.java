package leme.service.decision;

import static leme.service.decision.ServiceInMemory.TENANT;
import static leme.service.decision.ServiceInMemory.purposes;
import static leme.service.decision.ServiceInMemory.reasonsAgainstOffers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import leme.engine.Decision;
import leme.rules.fact.Channel;
import leme.rules.fact.Purpose;
import leme.rules.fact.SenderUsage.Quality;
import leme.service.context.Invalidating;
import leme.service.context.SenderLimits.Tier;
import leme.service.fake.Given;
import leme.service.record.Outcome;
import leme.service.record.Outcome.Kind;
import leme.service.record.Recorded;
import org.junit.jupiter.api.Test;

/** What a channel refused, and what the sender has used of its limit, decide what is sent next. */
class SendingTest {

    private static final Tier OF_TEN = new Tier(10, Quality.GREEN);

    private static void report(ServiceInMemory service, Outcome outcome, Recorded about) {
        Invalidating.outcomes(service.record.outcomes(), service.contexts)
                .record(outcome, about)
                .block();
    }

    /** Somebody else is reached first. */
    private static void sent(ServiceInMemory service, String customer) {
        var at = service.clock.instant();
        var offer = Given.outbound(TENANT, customer, at, Given.offering(Given.contact("loan", at)));
        report(service, Given.outcome("sent-to-" + customer, offer, "loan", Kind.SENT, at), offer);
    }

    private static String promoted(Decision decision) {
        return decision.actions().stream()
                .filter(placed -> placed.purpose() == Purpose.PROMOTIONAL)
                .findFirst()
                .orElseThrow()
                .action();
    }

    @Test
    void aMarketingRefusalOfWhatsAppGivesTheCustomerADayOfRest() {
        var service = new ServiceInMemory();
        var promoted = promoted(service.propose());
        var decision = service.journal.getLast();
        var at = service.clock.instant();

        report(
                service,
                new Outcome(TENANT, "o-1", decision.id(), promoted, Kind.REFUSED_BY_CHANNEL, at, 0, "131049"),
                decision);

        assertThat(reasonsAgainstOffers(service.propose())).contains("REFUSED_BY_WHATSAPP");
        service.clock.advance(Duration.ofHours(25));
        assertThat(reasonsAgainstOffers(service.propose())).doesNotContain("REFUSED_BY_WHATSAPP");
    }

    @Test
    void aSenderNearItsLimitKeepsTheRestForServiceAndAtItBeginsNothingCommercial() {
        var service = new ServiceInMemory(Map.of(Channel.WHATSAPP, OF_TEN));
        service.senders.count().block();
        assertThat(purposes(service.propose())).contains(Purpose.PROMOTIONAL);

        for (int i = 0; i < 9; i++) {
            sent(service, "customer-" + i);
        }
        service.senders.count().block();
        var near = service.propose();
        sent(service, "customer-9");
        service.senders.count().block();
        var at = service.propose();

        assertThat(reasonsAgainstOffers(near)).contains("SENDER_RESERVE").doesNotContain("SENDER_LIMIT");
        assertThat(reasonsAgainstOffers(at)).contains("SENDER_LIMIT");
        assertThat(purposes(at)).noneMatch(Purpose::isCommercial);
        assertThat(purposes(service.write())).contains(Purpose.PROMOTIONAL);
    }

    @Test
    void aSenderThatWasNeverCountedOffersNothingAndAnswersAllTheSame() {
        var service = new ServiceInMemory(Map.of(Channel.WHATSAPP, OF_TEN));

        assertThat(reasonsAgainstOffers(service.propose())).contains("SENDING_UNREADABLE");
        assertThat(purposes(service.write())).contains(Purpose.SERVICE).doesNotContain(Purpose.PROMOTIONAL);
    }

    @Test
    void aSenderThatWasNotCountedLatelyBeginsNothingCommercialAndOffersInReplies() {
        var service = new ServiceInMemory(Map.of(Channel.WHATSAPP, OF_TEN));
        service.senders.count().block();
        service.clock.advance(Duration.ofMinutes(2));

        assertThat(reasonsAgainstOffers(service.propose())).contains("SENDING_UNREADABLE");
        assertThat(purposes(service.write())).contains(Purpose.PROMOTIONAL);
    }
}
