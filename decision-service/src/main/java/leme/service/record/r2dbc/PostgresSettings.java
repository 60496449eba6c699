package leme.service.record.r2dbc;

import java.time.Duration;

/**
 * Where the record is and how long to wait for it.
 *
 * @param host name or address
 * @param port TCP
 * @param database name
 * @param user name
 * @param password of the user
 * @param connections at most so many, 1 or more
 * @param patience with a single read; a write is given ten times as long
 */
public record PostgresSettings(
        String host, int port, String database, String user, String password, int connections, Duration patience) {

    /** Enough for two cores; more connections than that only queue inside Postgres. */
    public static final int CONNECTIONS = 16;

    public static final Duration PATIENCE = Duration.ofMillis(300);

    public PostgresSettings(String host, int port, String database, String user, String password) {
        this(host, port, database, user, password, CONNECTIONS, PATIENCE);
    }

    Duration patienceToWrite() {
        return patience.multipliedBy(10);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }
}
