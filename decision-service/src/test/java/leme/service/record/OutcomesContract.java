package leme.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import leme.rules.fact.Contact;
import leme.rules.fact.Contact.Response;
import leme.rules.fact.Known;
import leme.service.fake.Given;
import leme.service.record.Outcome.Kind;
import org.junit.jupiter.api.Test;

/** What every {@link Outcomes} does, and what a file shows of it. */
public abstract class OutcomesContract {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final String tenant = Given.tenant();
    private final Recorded reply = Given.decision(tenant, "ana", NOW, Given.making(Given.contact("gold-card", NOW)));
    private final Recorded offer = Given.decision(tenant, "ana", NOW, Given.offering(Given.contact("loan", NOW)));

    private final Outcomes outcomes;
    private final Decisions decisions;
    private final Files files;

    protected OutcomesContract(Stores stores) {
        outcomes = stores.outcomes();
        decisions = stores.decisions();
        files = stores.files();
    }

    @Test
    void anOfferIsNoContactUntilItIsSent() {
        decisions.record(List.of(offer)).block();
        assertThat(contacts()).isEmpty();

        report("o-1", offer, "loan", Kind.SENT, 60);

        assertThat(contacts()).containsExactly(Given.contact("loan", NOW.plusSeconds(60)));
    }

    @Test
    void aContactThatWasMadeKeepsItsTimeAndGetsTheResponse() {
        decisions.record(List.of(reply)).block();

        report("o-1", reply, "gold-card", Kind.REJECTED, 60);

        assertThat(contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.at()).isEqualTo(NOW);
            assertThat(contact.response()).isEqualTo(Response.REJECTED);
        });
    }

    @Test
    void anOutcomeThatOvertakesItsDecisionCountsAllTheSame() {
        report("o-1", reply, "gold-card", Kind.ACCEPTED, 60);
        decisions.record(List.of(reply)).block();

        assertThat(contacts())
                .singleElement()
                .extracting(Contact::response, Contact::at)
                .containsExactly(Response.ACCEPTED, NOW);
    }

    @Test
    void whatHappenedLastIsTheResponseWhateverTheOrderOfReports() {
        report("o-2", reply, "gold-card", Kind.ACCEPTED, 90);
        report("o-1", reply, "gold-card", Kind.REJECTED, 60);
        report("o-0", reply, "gold-card", Kind.DELIVERED, 120);

        assertThat(contacts()).singleElement().extracting(Contact::response).isEqualTo(Response.ACCEPTED);
    }

    @Test
    void theSameOutcomeAgainCountsOnceAndAnotherUnderItsIdNotAtAll() {
        assertThat(report("o-1", offer, "loan", Kind.SENT, 60)).isEqualTo(Reception.NEW);
        assertThat(report("o-1", offer, "loan", Kind.SENT, 60)).isEqualTo(Reception.REPEATED);
        assertThat(report("o-1", offer, "loan", Kind.REJECTED, 60)).isEqualTo(Reception.CONFLICTING);

        assertThat(outcomes.list(tenant, offer.id()).block())
                .containsExactly(Given.outcome("o-1", offer, "loan", Kind.SENT, NOW.plusSeconds(60)));
        assertThat(contacts()).singleElement().extracting(Contact::response).isEqualTo(Response.NONE);
    }

    @Test
    void anOutcomeOfAnActionTheDecisionDidNotNameIsKeptButReachesNobody() {
        assertThat(report("o-1", reply, "insurance", Kind.SENT, 60)).isEqualTo(Reception.NEW);

        assertThat(contacts()).isEmpty();
    }

    private Reception report(String id, Recorded about, String action, Kind kind, long secondsLater) {
        Outcome outcome = Given.outcome(id, about, action, kind, NOW.plusSeconds(secondsLater));
        return Objects.requireNonNull(outcomes.record(outcome, about).block());
    }

    private List<Contact> contacts() {
        var file = Objects.requireNonNull(files.read(tenant, "ana").block());
        return ((Known.Fresh<List<Contact>>) file.contacts()).value();
    }
}
