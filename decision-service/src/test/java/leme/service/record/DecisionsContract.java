package leme.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Purpose;
import leme.service.fake.Given;
import org.junit.jupiter.api.Test;

/** What every {@link Decisions} does, and what a file shows of it. */
public abstract class DecisionsContract {

    protected static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    protected final String tenant = Given.tenant();

    private final Decisions decisions;
    private final Files files;

    protected DecisionsContract(Stores stores) {
        decisions = stores.decisions();
        files = stores.files();
    }

    @Test
    void aDecisionIsFoundByItsIdWithEveryByteOfItsAnswer() {
        Recorded decision = Given.decision(tenant, "ana", NOW, Given.making(Given.contact("gold-card", NOW)));
        keep(decision);

        assertThat(decisions.find(tenant, decision.id()).block()).isEqualTo(decision);
        assertThat(decisions.find(Given.tenant(), decision.id()).blockOptional())
                .isEmpty();
    }

    @Test
    void aDecisionIsFoundByTheRequestItAnswered() {
        Recorded decision = Given.decision(tenant, "ana", "wamid.1", NOW, Effects.NONE);
        keep(decision);

        assertThat(decisions
                        .find(new IdempotencyKey(tenant, Channel.WHATSAPP, "wamid.1"))
                        .block())
                .isEqualTo(decision);
        assertThat(decisions
                        .find(new IdempotencyKey(tenant, Channel.SMS, "wamid.1"))
                        .blockOptional())
                .isEmpty();
    }

    @Test
    void theFirstDecisionKeepsTheKey() {
        Recorded first = Given.decision(tenant, "ana", "wamid.2", NOW, Effects.NONE);
        Recorded second = Given.decision(tenant, "ana", "wamid.2", NOW.plusSeconds(1), Effects.NONE);
        keep(first);
        keep(second);

        assertThat(decisions.find(Objects.requireNonNull(first.key())).block()).isEqualTo(first);
        assertThat(decisions.find(tenant, second.id()).block()).isEqualTo(second);
    }

    @Test
    void aBatchGivenTwiceCountsOnce() {
        Recorded one = Given.decision(tenant, "ana", NOW, Given.making(Given.contact("gold-card", NOW)));
        Recorded other = Given.decision(tenant, "ana", NOW, Given.making(Given.contact("loan", NOW)));
        keep(one, other);
        keep(other, one);

        assertThat(file("ana").contacts())
                .isEqualTo(Known.fresh(List.of(Given.contact("gold-card", NOW), Given.contact("loan", NOW))));
    }

    @Test
    void theTimesOfAConversationOnlyMoveForward() {
        keep(
                touching(new Conversation(Channel.WHATSAPP, NOW, null)),
                touching(new Conversation(Channel.WHATSAPP, NOW.minusSeconds(60), NOW.minusSeconds(60))));
        keep(touching(new Conversation(Channel.WHATSAPP, NOW.minusSeconds(90), null)));

        assertThat(file("ana").conversations())
                .isEqualTo(Known.fresh(List.of(new Conversation(Channel.WHATSAPP, NOW, NOW.minusSeconds(60)))));
    }

    @Test
    void aWithdrawalIsInTheLedgerWithTheDecisionThatHeardItAndCountsOnce() {
        Consent revoked =
                new Consent(Purpose.PROMOTIONAL, Channel.EMAIL, Consent.Status.REVOKED, NOW, "decision:1", "message");
        Recorded heard =
                Given.decision(tenant, "ana", NOW, new Effects(List.of(), List.of(), List.of(), List.of(revoked)));
        keep(heard);
        keep(heard);

        assertThat(file("ana").consents()).isEqualTo(Known.fresh(List.of(revoked)));
        assertThat(file("bia").consents()).isEqualTo(Known.fresh(List.<Consent>of()));
        assertThat(Objects.requireNonNull(decisions.find(tenant, heard.id()).block())
                        .effects()
                        .consents())
                .containsExactly(revoked);
    }

    @Test
    void aFileShowsNoContactsOlderThanItsHistory() {
        Instant old = NOW.minus(Files.HISTORY).minus(Duration.ofHours(1));
        keep(Given.decision(tenant, "ana", old, Given.making(Given.contact("gold-card", old))));

        assertThat(file("ana").contacts()).isEqualTo(Known.fresh(List.<Contact>of()));
    }

    @Test
    void anEmptyBatchIsNoTrouble() {
        keep();
    }

    private Recorded touching(Conversation conversation) {
        return Given.decision(tenant, "ana", NOW, new Effects(List.of(), List.of(), List.of(conversation)));
    }

    protected void keep(Recorded... batch) {
        decisions.record(List.of(batch)).block();
    }

    private CustomerFile file(String customerKey) {
        return Objects.requireNonNull(files.read(tenant, customerKey).block());
    }
}
