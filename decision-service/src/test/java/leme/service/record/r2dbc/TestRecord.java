package leme.service.record.r2dbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import leme.service.platform.Endpoint;
import leme.service.platform.TestServers;

/** The record tests share, in the shared Postgres, with a patience that a busy machine does not exhaust. */
public final class TestRecord {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private TestRecord() {}

    private static final class Shared {
        static final PostgresRecord RECORD = afresh(TestServers.postgres().endpoint());
    }

    public static PostgresRecord shared() {
        return Shared.RECORD;
    }

    /** The folder outlives the run; a schema of an earlier one, perhaps migrated otherwise, must not. */
    private static PostgresRecord afresh(Endpoint endpoint) {
        try (Connection connection = connect(endpoint);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS leme CASCADE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return on(endpoint);
    }

    /** A plain connection to the shared record. */
    public static Connection connect() throws SQLException {
        shared();
        return connect(TestServers.postgres().endpoint());
    }

    /** A plain connection, for what ports do not do. */
    static Connection connect(Endpoint endpoint) throws SQLException {
        Connection connection =
                DriverManager.getConnection(settings(endpoint).jdbcUrl(), endpoint.user(), endpoint.password());
        connection.setSchema("leme");
        return connection;
    }

    /** A migrated record on a server of the test's own. */
    public static PostgresRecord on(Endpoint endpoint) {
        PostgresSettings settings = settings(endpoint);
        Schema.migrate(settings);
        PostgresRecord record = PostgresRecord.at(settings);
        record.warm().block();
        return record;
    }

    static PostgresSettings settings(Endpoint endpoint) {
        return settings(endpoint, Encryption.NONE, PATIENCE);
    }

    static PostgresSettings settings(Endpoint endpoint, Encryption encryption, Duration patience) {
        return new PostgresSettings(
                endpoint.host(),
                endpoint.port(),
                endpoint.database(),
                endpoint.user(),
                endpoint.password(),
                encryption,
                4,
                patience);
    }
}
