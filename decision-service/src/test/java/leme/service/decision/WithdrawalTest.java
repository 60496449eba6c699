package leme.service.decision;

import static leme.service.decision.ServiceInMemory.purposes;
import static leme.service.decision.ServiceInMemory.reasonsAgainstOffers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Consent.Status;
import leme.rules.fact.Purpose;
import leme.service.record.RecordJson;
import leme.service.record.Recorded;
import org.junit.jupiter.api.Test;

/** A message that is a withdrawal is in the consent ledger with the decision that heard it. */
class WithdrawalTest {

    private final ServiceInMemory service = new ServiceInMemory();

    @Test
    void aKeywordEndsWhatTheCustomerAgreedToWithoutAnybodyRecordingIt() {
        assertThat(purposes(service.propose())).contains(Purpose.PROMOTIONAL);

        var heard = service.write("SAIR", false);
        ship();
        var after = service.propose();

        assertThat(Objects.requireNonNull(heard.withdrawal()).proof()).isEqualTo("decision:" + heard.id());
        assertThat(heard.explanation().customer().ptBr()).contains("Registramos seu pedido");
        assertThat(heard.explanation().auditor().en()).contains("Withdrawal recorded", "LGPD art. 8, §5");
        assertThat(purposes(after)).noneMatch(Purpose::isCommercial);
        assertThat(reasonsAgainstOffers(after)).contains("CONSENT_REVOKED");
    }

    @Test
    void everyCommercialPurposeIsWithdrawnInEveryChannelFromTheMessageOn() {
        var heard = service.write("não quero mais receber", false);
        ship();

        assertThat(ledger()).hasSize(1 + 3 * Channel.values().length);
        assertThat(ledger().stream().filter(entry -> entry.status() == Status.REVOKED))
                .allSatisfy(entry -> {
                    assertThat(entry.purpose().isCommercial()).isTrue();
                    assertThat(entry.at()).isEqualTo(heard.at());
                    assertThat(entry.source()).isEqualTo("message");
                });
    }

    @Test
    void aMessageThatNamesAKeywordAmongOthersWithdrawsNothing() {
        var decision = service.write("quero sair do plano", false);
        ship();

        assertThat(decision.withdrawal()).isNull();
        assertThat(ledger()).hasSize(1);
    }

    @Test
    void whatTheJournalKeepsWithdrawsTheSameAfterACrash() {
        service.write("PARE", false);
        List<Recorded> reread = service.journal.stream()
                .map(RecordJson::bytes)
                .map(RecordJson::decision)
                .toList();

        service.record.decisions().record(reread).block();
        service.record.decisions().record(reread).block();

        assertThat(ledger()).hasSize(1 + 3 * Channel.values().length);
    }

    private void ship() {
        service.record.decisions().record(service.journal).block();
        service.journal.forEach(shipped -> service.contexts
                .recorded(shipped.tenant(), shipped.customerKey(), shipped.effects())
                .block());
    }

    private List<Consent> ledger() {
        return Objects.requireNonNull(
                service.record.consents().list(ServiceInMemory.TENANT, "ana").block());
    }
}
