package leme.service.record.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import leme.rules.fact.BlockListing;
import leme.rules.fact.BlockListing.Registry;
import leme.rules.fact.Consent.Status;
import leme.rules.fact.LegalHold;
import leme.rules.fact.LegalHold.Matter;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Kind;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.service.fake.Given;
import leme.service.platform.TestServers;
import leme.service.record.Exports;
import leme.service.record.subject.Filed;
import leme.service.record.subject.PrivacyAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE consents SET status = 'GRANTED'", "DELETE FROM consents", "TRUNCATE consents"})
    void theConsentLedgerRefusesWhateverWouldChangeIt(String change) throws SQLException {
        TestRecord.shared()
                .consents()
                .append(Given.tenant(), "ana", Given.consent(Status.REVOKED, Instant.EPOCH))
                .block();

        try (Connection connection = TestRecord.connect(TestServers.postgres().endpoint());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("table consents only grows");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE privacy_requests SET kind = 'ACCESS'",
                "DELETE FROM privacy_requests",
                "UPDATE privacy_answers SET outcome = 'REFUSED'",
                "DELETE FROM privacy_answers",
                "TRUNCATE privacy_requests, privacy_answers",
                "UPDATE legal_holds SET kind = 'AUDIT'",
                "UPDATE legal_holds SET ended_at = NULL, end_proof = NULL",
                "UPDATE legal_holds SET ended_at = now(), end_proof = 'another'",
                "DELETE FROM legal_holds",
                "TRUNCATE legal_holds",
                "UPDATE block_listings SET began_at = now()",
                "DELETE FROM block_listings"
            })
    void whatDataSubjectsAskedIsEvidenceAndRefusesToBeRewritten(String change) throws SQLException {
        String tenant = Given.tenant();
        PostgresRecord record = TestRecord.shared();
        PrivacyRequest request = new PrivacyRequest("r-1", Kind.ERASURE, null, Instant.EPOCH, null, Outcome.PENDING);
        record.privacyRequests()
                .open(tenant, "ana", new Filed<>("r-1", request, "ticket"))
                .block();
        record.privacyRequests()
                .answer(tenant, "ana", "r-1", new PrivacyAnswer(Outcome.GRANTED, Instant.EPOCH, "letter"))
                .block();
        LegalHold hold = new LegalHold(Matter.LITIGATION, Instant.EPOCH, null);
        record.legalHolds().add(tenant, "ana", new Filed<>("h-1", hold, "case")).block();
        record.legalHolds().end(tenant, "ana", "h-1", Instant.EPOCH, "ruling").block();
        BlockListing listing = new BlockListing(Registry.OWN, Instant.EPOCH, null);
        record.blockListings()
                .add(tenant, "ana", new Filed<>("b-1", listing, "form"))
                .block();

        try (Connection connection = TestRecord.connect(TestServers.postgres().endpoint());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageMatching("(?s).*only (grows|end, once).*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE exports SET actor = 'bia'", "DELETE FROM exports", "TRUNCATE exports"})
    void whoTookDecisionsOutStaysWritten(String change) throws SQLException {
        TestRecord.shared()
                .exports()
                .note(new Exports.Export(Given.tenant(), "ana", Exports.Purpose.AUDIT, Instant.EPOCH, 1000))
                .block();
        TestRecord.shared()
                .exports()
                .note(new Exports.Interactions(
                        Given.tenant(), "eva", Exports.InteractionPurpose.TRAINING, Instant.EPOCH))
                .block();

        try (Connection connection = TestRecord.connect(TestServers.postgres().endpoint());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("table exports only grows");
        }
    }

    @Test
    void everyTableAndTheDoubtfulColumnsSayWhatTheyAre() throws SQLException {
        TestRecord.shared();
        try (Connection connection = TestRecord.connect(TestServers.postgres().endpoint());
                Statement statement = connection.createStatement();
                ResultSet silent = statement.executeQuery("""
                        SELECT string_agg(relname, ', ') FROM pg_class
                        WHERE relnamespace = 'leme'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                          AND relname <> 'flyway_schema_history' AND obj_description(oid) IS NULL""")) {
            silent.next();
            assertThat(silent.getString(1)).isNull();
        }
    }

    @Test
    void theDecisionsOfThisMonthHaveAPartitionOfTheirOwn() throws SQLException {
        TestRecord.shared()
                .decisions()
                .record(java.util.List.of(
                        Given.decision(Given.tenant(), "ana", Instant.now(), leme.service.record.Effects.NONE)))
                .block();
        try (Connection connection = TestRecord.connect(TestServers.postgres().endpoint());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT count(*) FROM decisions_otherwise WHERE at > now() - interval '1 hour'""")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }
}
