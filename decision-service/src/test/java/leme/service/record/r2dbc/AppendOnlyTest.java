package leme.service.record.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import leme.rules.fact.Consent.Status;
import leme.service.fake.Given;
import leme.service.platform.TestServers;
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
