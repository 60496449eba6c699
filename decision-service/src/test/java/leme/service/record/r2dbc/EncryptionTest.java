package leme.service.record.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import leme.service.platform.EmbeddedPostgresServer;
import leme.service.platform.Endpoint;
import leme.service.platform.TestServers;
import leme.service.record.RecordUnreachable;
import leme.service.record.r2dbc.Encryption.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both drivers, the one that migrates and the one that decides, against a Postgres that encrypts. */
class EncryptionTest {

    /** The first handshake of a process loads a good many classes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path folder = Path.of("");

    private static @Nullable EmbeddedPostgresServer server;
    private static Path authority = Path.of("");
    private static Path stranger = Path.of("");

    @BeforeAll
    static void encrypts() throws Exception {
        var postgres = TestServers.postgresIn(folder.resolve("postgres"));
        server = postgres;
        var issuer = authority("CN=authority");
        var certificate = new CertificateBuilder()
                .subject("CN=localhost")
                .addSanIpAddress("127.0.0.1")
                .addExtendedKeyUsageServerAuth()
                .buildIssuedBy(issuer);
        authority = written("authority.pem", issuer.getCertificatePEM());
        stranger = written("stranger.pem", authority("CN=stranger").getCertificatePEM());
        try (Connection connection = TestRecord.connect(postgres.endpoint());
                Statement statement = connection.createStatement()) {
            turnOn(
                    statement,
                    written("server.pem", certificate.getCertificatePathPEM()),
                    written("server.key", certificate.getPrivateKeyPEM()));
        }
    }

    private static X509Bundle authority(String name) throws Exception {
        return new CertificateBuilder()
                .subject(name)
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
    }

    /** Postgres takes no key that others may read. */
    private static Path written(String name, String pem) throws java.io.IOException {
        var file = Files.writeString(folder.resolve("postgres").resolve(name), pem);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
                .toAbsolutePath();
    }

    private static void turnOn(Statement statement, Path certificate, Path key) throws SQLException {
        statement.execute("ALTER SYSTEM SET ssl_cert_file = '" + certificate + "'");
        statement.execute("ALTER SYSTEM SET ssl_key_file = '" + key + "'");
        statement.execute("ALTER SYSTEM SET ssl = on");
        statement.execute("SELECT pg_reload_conf()");
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static PostgresSettings settings(Mode mode, @Nullable Path trusted) {
        return settings(Objects.requireNonNull(server).endpoint(), new Encryption(mode, trusted));
    }

    private static PostgresSettings settings(Endpoint endpoint, Encryption encryption) {
        return TestRecord.settings(endpoint, encryption, PATIENCE);
    }

    private static boolean encrypted(PostgresSettings settings) {
        Schema.migrate(settings);
        try (var record = PostgresRecord.at(settings)) {
            return record.postgres()
                    .read(record.postgres()
                            .sql("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
                            .map(row -> Boolean.TRUE.equals(row.get("ssl", Boolean.class)))
                            .one())
                    .blockOptional()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PREFER", "REQUIRE"})
    void who_asks_for_encryption_has_it(Mode mode) {
        assertThat(encrypted(settings(mode, null))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"VERIFY_CA", "VERIFY_FULL"})
    void a_server_is_believed_that_the_named_authority_vouches_for(Mode mode) {
        assertThat(encrypted(settings(mode, authority))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"VERIFY_CA", "VERIFY_FULL"})
    void one_that_nobody_trusted_vouches_for_is_not(Mode mode) {
        refused(settings(mode, stranger));
        refused(settings(mode, null));
    }

    @Test
    void without_encryption_it_is_read_by_whoever_listens() {
        assertThat(encrypted(settings(Mode.DISABLE, null))).isFalse();
    }

    @Test
    void a_server_that_cannot_encrypt_is_refused_where_encryption_is_required_and_used_where_it_is_preferred() {
        var plain = TestServers.postgres().endpoint();

        refused(settings(plain, new Encryption(Mode.REQUIRE, null)));
        try (var record = PostgresRecord.at(settings(plain, new Encryption(Mode.PREFER, null)))) {
            record.ping().block();
        }
    }

    private static void refused(PostgresSettings settings) {
        assertThatThrownBy(() -> Schema.migrate(settings)).isInstanceOf(RecordUnreachable.class);
        try (var record = PostgresRecord.at(settings)) {
            assertThatThrownBy(() -> record.ping().block()).isInstanceOf(RecordUnreachable.class);
        }
    }
}
