package leme.service.record.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The journal's SQLite file: how it is opened and what tables it has.
 *
 * <p>Write-ahead log with {@code synchronous=FULL}: when a commit returns, its pages are on the disk, and a process or
 * machine that dies leaves whole batches. How far the journal is shipped is one number, not a mark on every row.
 */
final class JournalFile {

    private static final int PAGE = 4_096;

    private static final String[] TABLES = {"""
        CREATE TABLE IF NOT EXISTS decision (
            place      INTEGER PRIMARY KEY,
            id         TEXT NOT NULL UNIQUE,
            tenant     TEXT NOT NULL,
            channel    TEXT NOT NULL,
            message_id TEXT,
            payload    BLOB NOT NULL,
            UNIQUE (tenant, channel, message_id)
        ) STRICT""", """
        CREATE TABLE IF NOT EXISTS shipped (
            one   INTEGER PRIMARY KEY CHECK (one = 1),
            place INTEGER NOT NULL
        ) STRICT""", """
        CREATE TABLE IF NOT EXISTS refused (
            place   INTEGER PRIMARY KEY,
            reason  TEXT NOT NULL,
            payload BLOB NOT NULL
        ) STRICT""", "INSERT OR IGNORE INTO shipped VALUES (1, 0)"};

    private JournalFile() {}

    static Connection forWriting(Path file, long bytes) throws SQLException {
        Connection connection = open(file, config -> config.setMaxPageCount((int) Math.min(bytes / PAGE, 1 << 30)));
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        return connection;
    }

    static Connection forReading(Path file) throws SQLException {
        return open(file, config -> {});
    }

    private static Connection open(Path file, Consumer<SQLiteConfig> more) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setPageSize(PAGE);
        config.setBusyTimeout(5_000);
        more.accept(config);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
