package leme.service.record.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Kind;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.service.fake.Given;
import leme.service.record.Reception;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link PrivacyRequests} does. */
public abstract class PrivacyRequestsContract {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T12:00:00Z");

    private final String tenant = Given.tenant();
    private final Filed<PrivacyRequest> objection = new Filed<>("r-1", request(null, Outcome.PENDING), "ticket 1");

    private final PrivacyRequests privacyRequests;

    protected PrivacyRequestsContract(PrivacyRequests privacyRequests) {
        this.privacyRequests = privacyRequests;
    }

    private static PrivacyRequest request(@Nullable Instant decidedAt, Outcome outcome) {
        return new PrivacyRequest("r-1", Kind.OBJECTION, null, MONDAY, decidedAt, outcome);
    }

    private Filed<PrivacyRequest> answer(Outcome outcome, Instant at, String proof) {
        return Objects.requireNonNull(privacyRequests
                .answer(tenant, "ana", "r-1", new PrivacyAnswer(outcome, at, proof))
                .block());
    }

    @Test
    void aRequestIsPendingUntilItIsAnswered() {
        privacyRequests.open(tenant, "ana", objection).block();
        assertThat(privacyRequests.list(tenant, "ana").block()).isEqualTo(List.of(objection));

        Filed<PrivacyRequest> refused = answer(Outcome.REFUSED, TUESDAY, "letter 1");

        assertThat(refused).isEqualTo(new Filed<>("r-1", request(TUESDAY, Outcome.REFUSED), "ticket 1", "letter 1"));
        assertThat(privacyRequests.list(tenant, "ana").block()).isEqualTo(List.of(refused));
    }

    @Test
    void aRequestOpenedAgainIsARepetitionAndKeepsItsAnswer() {
        assertThat(privacyRequests.open(tenant, "ana", objection).block()).isEqualTo(Reception.NEW);
        Filed<PrivacyRequest> granted = answer(Outcome.GRANTED, TUESDAY, "letter 1");

        assertThat(privacyRequests.open(tenant, "ana", objection).block()).isEqualTo(Reception.REPEATED);
        assertThat(privacyRequests.list(tenant, "ana").block()).isEqualTo(List.of(granted));
    }

    @Test
    void whatWasGrantedCanBeTakenBackOnce() {
        privacyRequests.open(tenant, "ana", objection).block();
        answer(Outcome.GRANTED, TUESDAY, "letter 1");

        Filed<PrivacyRequest> takenBack = answer(Outcome.WITHDRAWN, FRIDAY, "wamid.7");

        assertThat(takenBack).isEqualTo(new Filed<>("r-1", request(FRIDAY, Outcome.WITHDRAWN), "ticket 1", "wamid.7"));
        assertThat(answer(Outcome.WITHDRAWN, FRIDAY.plusSeconds(1), "wamid.8")).isEqualTo(takenBack);
    }

    @Test
    void whatWasDecidedStaysDecided() {
        privacyRequests.open(tenant, "ana", objection).block();
        Filed<PrivacyRequest> refused = answer(Outcome.REFUSED, TUESDAY, "letter 1");

        assertThat(answer(Outcome.GRANTED, FRIDAY, "letter 2")).isEqualTo(refused);
        assertThat(answer(Outcome.WITHDRAWN, FRIDAY, "letter 2")).isEqualTo(refused);
    }

    @Test
    void noAnswerIsOlderThanItsQuestion() {
        privacyRequests.open(tenant, "ana", objection).block();

        assertThat(answer(Outcome.REFUSED, MONDAY.minusSeconds(5), "letter 1")
                        .fact()
                        .decidedAt())
                .isEqualTo(MONDAY);
    }

    @Test
    void answeringWhatNobodyAskedAnswersNothing() {
        assertThat(privacyRequests
                        .answer(tenant, "ana", "r-9", new PrivacyAnswer(Outcome.REFUSED, TUESDAY, "letter 1"))
                        .blockOptional())
                .isEmpty();
        assertThat(privacyRequests.list(tenant, "ana").block()).isEmpty();
    }
}
