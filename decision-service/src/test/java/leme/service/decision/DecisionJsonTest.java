package leme.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import leme.engine.situation.Situation;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.LegalHold;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.Rights;
import leme.rules.fact.Sending;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {

    private static Situation ofFiveParts() throws IOException {
        try (InputStream recorded =
                DecisionJsonTest.class.getResourceAsStream("/recorded/situation-of-five-parts.json")) {
            return DecisionJson.situation(
                    new String(Objects.requireNonNull(recorded).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aSituationRecordedBeforeRightsWereKeptMeansWhatItMeantThen() throws IOException {
        var situation = ofFiveParts();

        assertThat(situation.file().rights()).isEqualTo(Known.fresh(Rights.NONE));
        assertThat(situation.file().sending()).isEqualTo(Known.fresh(Sending.UNLIMITED));
        assertThat(situation.customer().ddd()).isNull();
        assertThat(situation.entities()).isEmpty();
        assertThat(situation.file().consents().or(List::of))
                .extracting(Consent::form)
                .containsExactly(Consent.Form.SPECIFIC);
        assertThat(situation.file().complaints())
                .isInstanceOfSatisfying(
                        Known.Stale.class, stale -> assertThat(stale.age()).isEqualTo(Duration.ofMinutes(7)));
        assertThat(situation.file().complaints().or(List::of))
                .extracting(Complaint::regime)
                .containsExactly(Complaint.Regime.ORDINARY);
        assertThat(situation.file().conversations()).isInstanceOf(Known.Missing.class);
    }

    @Test
    void whatIsRecordedTodayIsReadAsItWas() throws IOException {
        var then = Instant.parse("2026-11-17T17:00:00Z");
        var before = ofFiveParts();
        var file = before.file();
        var rights = new Rights(
                List.of(new PrivacyRequest(
                        "r-1", PrivacyRequest.Kind.ERASURE, null, then, null, PrivacyRequest.Outcome.PENDING)),
                List.of(new LegalHold(LegalHold.Matter.AUDIT, then, null)),
                List.of());
        for (Known<Rights> known : List.of(
                Known.fresh(rights),
                new Known.Stale<>(rights, Duration.ofMinutes(3)),
                Known.<Rights>missing("the record did not answer"))) {
            var situation = before.with(new CustomerFile(
                    file.customer(),
                    file.consents(),
                    file.complaints(),
                    file.contacts(),
                    file.conversations(),
                    known,
                    Known.missing("the usage of senders was not read")));

            assertThat(DecisionJson.situation(DecisionJson.of(situation))).isEqualTo(situation);
        }
    }
}
