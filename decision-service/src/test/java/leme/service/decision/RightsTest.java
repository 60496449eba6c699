package leme.service.decision;

import static leme.service.decision.ServiceInMemory.purposes;
import static leme.service.decision.ServiceInMemory.reasonsAgainstOffers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Kind;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.rules.fact.Purpose;
import leme.service.context.Invalidating;
import leme.service.record.subject.Filed;
import leme.service.record.subject.PrivacyAnswer;
import leme.service.record.subject.PrivacyRequests;
import org.junit.jupiter.api.Test;

/** What a customer asked as a data subject decides what is said to them, from the request on and whatever fails. */
class RightsTest {

    private final ServiceInMemory service = new ServiceInMemory();

    private PrivacyRequests requests() {
        return Invalidating.privacyRequests(service.record.privacyRequests(), service.contexts);
    }

    @Test
    void anErasureStopsOffersAtOnceAndItsRefusalLetsThemGoOn() {
        assertThat(purposes(service.write())).contains(Purpose.PROMOTIONAL);

        requests().open("t", "ana", new Filed<>("r-1", erasure(), "ticket")).block();
        var during = service.write();

        assertThat(purposes(during)).isNotEmpty().noneMatch(Purpose::isCommercial);
        assertThat(reasonsAgainstOffers(during)).contains("ERASURE");
        service.clock.advance(Duration.ofMinutes(1));

        requests()
                .answer("t", "ana", "r-1", new PrivacyAnswer(Outcome.REFUSED, service.clock.instant(), "letter"))
                .block();
        service.clock.advance(Duration.ofMinutes(1));

        assertThat(purposes(service.write())).contains(Purpose.PROMOTIONAL);
    }

    @Test
    void aGrantedErasureGoesOnCounting() {
        requests().open("t", "ana", new Filed<>("r-1", erasure(), "ticket")).block();
        requests()
                .answer("t", "ana", "r-1", new PrivacyAnswer(Outcome.GRANTED, ServiceInMemory.NOW, "letter"))
                .block();
        service.clock.advance(Duration.ofDays(100));

        assertThat(reasonsAgainstOffers(service.write())).contains("ERASURE");
    }

    @Test
    void whileRightsCannotBeReadNothingIsSoldAndServiceGoesOn() {
        service.cutOff();

        var decision = service.write();

        assertThat(decision.degradations()).extracting("code").contains("FILE_MISSING");
        assertThat(purposes(decision)).isNotEmpty().noneMatch(Purpose::isCommercial);
        assertThat(reasonsAgainstOffers(decision)).contains("RIGHTS_UNREADABLE");
    }

    @Test
    void rightsThatAreOnlyRememberedDoNotPermitWhatTheyPermittedWhenTheyWereRead() {
        assertThat(purposes(service.write())).contains(Purpose.PROMOTIONAL);
        service.cutOff();
        service.clock.advance(Duration.ofMinutes(5));

        var decision = service.write();

        assertThat(decision.degradations()).extracting("code").contains("FILE_STALE");
        assertThat(purposes(decision)).isNotEmpty().noneMatch(Purpose::isCommercial);
        assertThat(reasonsAgainstOffers(decision)).contains("RIGHTS_UNREADABLE");
    }

    private static PrivacyRequest erasure() {
        return new PrivacyRequest("r-1", Kind.ERASURE, null, ServiceInMemory.NOW, null, Outcome.PENDING);
    }
}
