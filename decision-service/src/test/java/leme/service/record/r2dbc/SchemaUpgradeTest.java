package leme.service.record.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import leme.rules.fact.State;
import leme.service.fake.Given;
import leme.service.platform.EmbeddedPostgresServer;
import leme.service.platform.Endpoint;
import leme.service.platform.TestServers;
import leme.service.record.IdempotencyKey;
import leme.service.record.Outcome;
import leme.service.record.Reception;
import leme.service.record.Recorded;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service of today over what a service of schema version 2 wrote: nothing is lost, nothing counts twice. */
@Timeout(120)
class SchemaUpgradeTest {

    private static final String OLD = "2";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant THEN = NOW.minus(Duration.ofHours(3));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(9));
    private static final String EFFECTS = "{\"contacts\": [], \"offers\": [], \"conversations\": []}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatAnOlderServiceWroteIsReadByThisOne() throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgresServer server = TestServers.postgresIn(folder)) {
            asOf(OLD, server.endpoint());
            write(server.endpoint());

            try (PostgresRecord record = TestRecord.on(server.endpoint())) {
                theFileIsWhole(record);
                decisionsAreFound(record);
                whatCameOfThemIs(record);
                whatIsAddedIsKnownFromWhatWasThere(record);
                ofWhatWeBeganLatelyEachPersonCounts(record);
            }
        }
    }

    private static void asOf(String version, Endpoint endpoint) {
        PostgresSettings settings = TestRecord.settings(endpoint);
        Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .schemas(Schema.NAME)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void write(Endpoint endpoint) throws SQLException {
        try (Connection connection = TestRecord.connect(endpoint);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT open_decision_months(1)");
            for (String row : rows()) {
                statement.execute(row);
            }
        }
    }

    private static List<String> rows() {
        return List.of(
                "INSERT INTO customers VALUES ('t', 'ana', 'PE', 1985, 'PT_BR', 'prime', '{credit-card}', '{}', 40, 99.5)",
                "INSERT INTO identities VALUES ('t', 'WHATSAPP', 'phone', 'hash', 'ana')",
                "INSERT INTO consents (tenant, customer_key, purpose, channel, status, at, proof, source) VALUES"
                        + " ('t', 'ana', 'PROMOTIONAL', 'WHATSAPP', 'GRANTED', '%s', 'sha256:0f', 'app')"
                                .formatted(THEN),
                "INSERT INTO complaints VALUES ('t', 'ana', 'k-1', 'refund', 'EMAIL', '%s')".formatted(THEN),
                "INSERT INTO conversations VALUES ('t', 'ana', 'WHATSAPP', '%s', NULL)".formatted(THEN),
                decision("d-reply", "wamid.1", "REPLY", THEN),
                contact("d-reply", "gold-card", "ana", THEN),
                decision("d-out", "crm-1", "OUTBOUND", THEN),
                contact("d-out", "loan", "ana", THEN),
                decision("d-old", "crm-0", "OUTBOUND", LONG_AGO),
                contact("d-old", "loan", "bia", LONG_AGO),
                "INSERT INTO outcomes (tenant, id, decision_id, action, kind, at, value) VALUES"
                        + " ('t', 'o-1', 'd-out', 'loan', 'SENT', '%s', 0)".formatted(THEN));
    }

    private static String decision(String id, String key, String placement, Instant at) {
        return """
                INSERT INTO decisions VALUES ('%1$s', 't', 'ana', '%4$s', 'WHATSAPP', '%2$s', 'sha256:aa', '%3$s',
                  NULL, NULL, 'gold-card', 'bundle-1', -42, 0.25, 0.125, '{ "text" : "oi" }', '{"id":  "%1$s"}', '%5$s');
                INSERT INTO idempotency VALUES ('t', 'WHATSAPP', '%2$s', '%1$s', '%4$s', 'sha256:aa')""".formatted(id, key, placement, at, EFFECTS);
    }

    private static String contact(String decision, String action, String customer, Instant at) {
        return "INSERT INTO contacts VALUES ('t', '%s', '%s', '%s', 'cards', 'PROMOTIONAL', 'WHATSAPP', '%s', 'NONE')"
                .formatted(decision, action, customer, at);
    }

    private static void theFileIsWhole(PostgresRecord record) {
        var file = Objects.requireNonNull(record.files().read("t", "ana").block());
        assertThat(file.customer())
                .isEqualTo(Known.fresh(new Customer(
                        "ana", State.PE, 1985, Language.PT_BR, "prime", Set.of("credit-card"), Set.of(), 40, 99.5)));
        assertThat(file.consents()).isEqualTo(Known.fresh(List.of(Given.consent(Consent.Status.GRANTED, THEN))));
        assertThat(file.complaints())
                .isEqualTo(Known.fresh(List.of(new Complaint("k-1", "refund", Channel.EMAIL, THEN, null))));
        assertThat(file.conversations())
                .isEqualTo(Known.fresh(List.of(new Conversation(Channel.WHATSAPP, THEN, null))));
        assertThat(file.contacts())
                .isEqualTo(Known.fresh(List.of(Given.contact("gold-card", THEN), Given.contact("loan", THEN))));
        assertThat(file.rights().or(() -> Rights.NONE)).isEqualTo(Rights.NONE);
    }

    private static void decisionsAreFound(PostgresRecord record) {
        Recorded reply =
                Objects.requireNonNull(record.decisions().find("t", "d-reply").block());
        assertThat(reply.response()).isEqualTo("{\"id\":  \"d-reply\"}");
        assertThat(reply.effects().isEmpty()).isTrue();
        assertThat(record.decisions()
                        .find(new IdempotencyKey("t", Channel.WHATSAPP, "wamid.1"))
                        .block())
                .isEqualTo(reply);
    }

    private static void whatCameOfThemIs(PostgresRecord record) {
        assertThat(record.outcomes().list("t", "d-out").block())
                .extracting(Outcome::id, Outcome::kind)
                .containsExactly(org.assertj.core.api.Assertions.tuple("o-1", Outcome.Kind.SENT));
    }

    private static void whatIsAddedIsKnownFromWhatWasThere(PostgresRecord record) {
        assertThat(record.consents()
                        .append("t", "ana", Given.consent(Consent.Status.GRANTED, THEN))
                        .block())
                .isEqualTo(Reception.REPEATED);
        Consent guardian = new Consent(
                Purpose.PROMOTIONAL,
                Channel.WHATSAPP,
                Consent.Status.GRANTED,
                THEN,
                "sha256:0f",
                "app",
                Consent.Form.GUARDIAN);
        assertThat(record.consents().append("t", "ana", guardian).block()).isEqualTo(Reception.NEW);
    }

    private static void ofWhatWeBeganLatelyEachPersonCounts(PostgresRecord record) {
        assertThat(record.reached().since("t", LONG_AGO.minusSeconds(60)).block())
                .isEqualTo(Map.of(Channel.WHATSAPP, 1));
    }
}
