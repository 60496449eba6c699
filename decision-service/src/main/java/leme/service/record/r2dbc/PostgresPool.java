package leme.service.record.r2dbc;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;

/**
 * A pool that notices a Postgres that hangs. Its defaults do not: a stopped server then holds every caller for as long
 * as it is stopped. So each connection proves itself before it is lent, and no step waits without a bound: each takes its
 * share of the patience there is.
 */
final class PostgresPool {

    /** Connections kept ready: opening one takes longer than a decision may wait. */
    private static final int READY = 4;

    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration LIFE = Duration.ofMinutes(30);

    private PostgresPool() {}

    /** What of the patience with a read a connection may take to prove itself: 200 ms of 300. */
    private static Duration proof(PostgresSettings settings) {
        return settings.patience().multipliedBy(2).dividedBy(3);
    }

    /** How long opening a connection may take: 1 s where a write is given 3. */
    private static Duration connect(PostgresSettings settings) {
        return settings.patienceToWrite().dividedBy(3);
    }

    static ConnectionPool of(PostgresSettings settings) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(driver(settings))
                .name("postgres")
                .initialSize(Math.min(READY, settings.connections()))
                .minIdle(Math.min(READY, settings.connections()))
                .maxSize(settings.connections())
                .maxAcquireTime(settings.patience())
                .maxCreateConnectionTime(connect(settings))
                .maxValidationTime(proof(settings))
                .validationDepth(ValidationDepth.REMOTE)
                .maxIdleTime(IDLE)
                .maxLifeTime(LIFE)
                .acquireRetry(1)
                .build());
    }

    private static PostgresqlConnectionFactory driver(PostgresSettings settings) {
        var connection = PostgresqlConnectionConfiguration.builder()
                .applicationName("leme")
                .host(settings.host())
                .port(settings.port())
                .database(settings.database())
                .username(settings.user())
                .password(settings.password())
                .schema(Schema.NAME)
                .connectTimeout(connect(settings))
                // The server, too, gives up on what nobody waits for any longer.
                .statementTimeout(settings.patienceToWrite())
                .tcpKeepAlive(true);
        settings.encryption().protect(connection);
        return new PostgresqlConnectionFactory(connection.build());
    }
}
