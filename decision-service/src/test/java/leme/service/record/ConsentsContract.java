package leme.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import leme.rules.fact.Consent;
import leme.rules.fact.Consent.Status;
import leme.service.fake.Given;
import org.junit.jupiter.api.Test;

/** What every {@link Consents} does. */
public abstract class ConsentsContract {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00.123456Z");

    private final String tenant = Given.tenant();
    private final Consent granted = Given.consent(Status.GRANTED, MONDAY);
    private final Consent revoked = Given.consent(Status.REVOKED, MONDAY.plusSeconds(60));

    private final Consents consents;

    protected ConsentsContract(Consents consents) {
        this.consents = consents;
    }

    @Test
    void entriesAreListedOldestFirstWhateverTheOrderTheyCameIn() {
        consents.append(tenant, "ana", revoked).block();
        consents.append(tenant, "ana", granted).block();

        assertThat(consents.list(tenant, "ana").block()).containsExactly(granted, revoked);
    }

    @Test
    void theSameEntryAgainIsKeptOnce() {
        assertThat(consents.append(tenant, "ana", granted).block()).isEqualTo(Reception.NEW);
        assertThat(consents.append(tenant, "ana", granted).block()).isEqualTo(Reception.REPEATED);

        assertThat(consents.list(tenant, "ana").block()).containsExactly(granted);
    }

    @Test
    void aTenantDoesNotSeeTheLedgerOfAnother() {
        consents.append(tenant, "ana", granted).block();

        assertThat(consents.list(Given.tenant(), "ana").block()).isEmpty();
    }
}
