package leme.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.service.fake.Given;
import org.junit.jupiter.api.Test;

/** What every {@link Files} does. */
public abstract class FilesContract {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final String tenant = Given.tenant();

    protected abstract Files files();

    protected abstract Customers customers();

    protected abstract Consents consents();

    protected abstract Complaints complaints();

    protected abstract Decisions decisions();

    @Test
    void aFileHasEveryPartOfTheRecord() {
        Contact contact = Given.contact("gold-card", NOW);
        Consent consent = Given.consent(Consent.Status.GRANTED, NOW);
        Complaint complaint = Given.complaint("c-1", NOW);
        customers().put(tenant, Given.customer("ana")).block();
        consents().append(tenant, "ana", consent).block();
        complaints().open(tenant, "ana", complaint).block();
        decisions()
                .record(List.of(Given.decision(
                        tenant, "ana", NOW, new Effects(List.of(contact), List.of(), List.of(Given.inbound(NOW))))))
                .block();

        assertThat(files().read(tenant, "ana").block())
                .isEqualTo(new CustomerFile(
                        Known.fresh(Given.customer("ana")),
                        Known.fresh(List.of(consent)),
                        Known.fresh(List.of(complaint)),
                        Known.fresh(List.of(contact)),
                        Known.fresh(List.of(Given.inbound(NOW)))));
    }

    @Test
    void whoIsNotOnFileIsKnownToBeUnknown() {
        assertThat(files().read(tenant, "nobody").block())
                .isEqualTo(new CustomerFile(
                        Known.fresh(Customer.unknown("nobody")),
                        Known.fresh(List.<Consent>of()),
                        Known.fresh(List.<Complaint>of()),
                        Known.fresh(List.<Contact>of()),
                        Known.fresh(List.<Conversation>of())));
    }
}
