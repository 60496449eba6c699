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
 * @param encryption of the way there
 * @param connections at most so many, 1 or more
 * @param patience with a single read, 3 ms or more; a write is given ten times as long
 */
public record PostgresSettings(
        String host,
        int port,
        String database,
        String user,
        String password,
        Encryption encryption,
        int connections,
        Duration patience) {

    Duration patienceToWrite() {
        return patience.multipliedBy(10);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + encryption.jdbcParameters();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }
}
