package leme.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import leme.rules.fact.Complaint;
import leme.service.fake.Given;
import org.junit.jupiter.api.Test;

/** What every {@link Complaints} does. */
public abstract class ComplaintsContract {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T12:00:00Z");

    private final String tenant = Given.tenant();
    private final Complaint late = Given.complaint("c-1", MONDAY);

    private final Complaints complaints;

    protected ComplaintsContract(Complaints complaints) {
        this.complaints = complaints;
    }

    @Test
    void aComplaintIsOpenUntilItIsClosed() {
        complaints.open(tenant, "ana", late).block();
        assertThat(complaints.list(tenant, "ana").block()).containsExactly(late);

        Complaint closed = complaints.close(tenant, "ana", "c-1", TUESDAY).block();

        assertThat(closed).isNotNull();
        assertThat(closed.closedAt()).isEqualTo(TUESDAY);
        assertThat(complaints.list(tenant, "ana").block()).containsExactly(closed);
    }

    @Test
    void aComplaintClosedTwiceKeepsTheFirstTime() {
        complaints.open(tenant, "ana", late).block();
        Complaint once = complaints.close(tenant, "ana", "c-1", TUESDAY).block();

        assertThat(complaints
                        .close(tenant, "ana", "c-1", TUESDAY.plusSeconds(1))
                        .block())
                .isEqualTo(once);
    }

    @Test
    void aComplaintOpenedAgainIsARepetitionAndStaysClosed() {
        assertThat(complaints.open(tenant, "ana", late).block()).isEqualTo(Reception.NEW);
        Complaint closed = complaints.close(tenant, "ana", "c-1", TUESDAY).block();

        assertThat(complaints.open(tenant, "ana", late).block()).isEqualTo(Reception.REPEATED);
        assertThat(complaints.list(tenant, "ana").block()).containsExactly(closed);
    }

    @Test
    void aComplaintIsNotClosedBeforeItWasOpened() {
        complaints.open(tenant, "ana", late).block();

        assertThat(complaints
                        .close(tenant, "ana", "c-1", MONDAY.minusSeconds(5))
                        .map(Complaint::isOpen)
                        .block())
                .isFalse();
    }

    @Test
    void closingAComplaintNobodyMadeAnswersNothing() {
        assertThat(complaints.close(tenant, "ana", "c-9", TUESDAY).blockOptional())
                .isEmpty();
    }
}
