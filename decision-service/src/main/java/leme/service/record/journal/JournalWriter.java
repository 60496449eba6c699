package leme.service.record.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import leme.service.record.Reception;
import leme.service.record.Recorded;

/** Writes the journal. Belongs to one thread; nothing counts before {@link #commit}. */
final class JournalWriter implements AutoCloseable {

    private final Path file;
    private final Limits limits;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement holder;
    private final PreparedStatement advance;
    private final PreparedStatement prune;
    private final PreparedStatement setAside;

    JournalWriter(Path file, Limits limits) throws SQLException {
        this.file = file;
        this.limits = limits;
        connection = JournalFile.forWriting(file, limits.bytes());
        insert = connection.prepareStatement("INSERT INTO decision (place, id, tenant, channel, message_id, payload)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        holder = connection.prepareStatement("SELECT id FROM decision WHERE id = ?1"
                + " UNION ALL SELECT id FROM decision WHERE tenant = ?2 AND channel = ?3 AND message_id = ?4");
        advance = connection.prepareStatement("UPDATE shipped SET place = max(place, ?)");
        prune = connection.prepareStatement("DELETE FROM decision WHERE place <= ?");
        setAside = connection.prepareStatement(
                "INSERT OR IGNORE INTO refused" + " SELECT place, ?, payload FROM decision WHERE place = ?");
    }

    /** Answers whether it was new. */
    Reception append(long place, Recorded decision, byte[] payload) throws SQLException {
        insert.setLong(1, place);
        insert.setString(2, decision.id());
        insert.setString(3, decision.tenant());
        insert.setString(4, decision.channel().name());
        insert.setString(5, decision.messageId());
        insert.setBytes(6, payload);
        if (insert.executeUpdate() > 0) {
            return Reception.NEW;
        }
        String by = holderOf(decision);
        if (!by.equals(decision.id())) {
            throw new KeyTaken(by);
        }
        return Reception.REPEATED;
    }

    private String holderOf(Recorded decision) throws SQLException {
        holder.setString(1, decision.id());
        holder.setString(2, decision.tenant());
        holder.setString(3, decision.channel().name());
        holder.setString(4, decision.messageId());
        try (ResultSet rows = holder.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    void advance(long place) throws SQLException {
        advance.setLong(1, place);
        advance.executeUpdate();
        prune.setLong(1, place - limits.kept());
        prune.executeUpdate();
    }

    void setAside(long place, String reason) throws SQLException {
        setAside.setString(1, reason);
        setAside.setLong(2, place);
        setAside.executeUpdate();
    }

    /** The place up to which all is shipped. */
    long shipped() throws SQLException {
        return JournalFile.number(connection, "SELECT place FROM shipped");
    }

    /** The last place ever given. */
    long last() throws SQLException {
        return Math.max(shipped(), JournalFile.number(connection, "SELECT max(place) FROM decision"));
    }

    /** Begins a transaction: spelled out, for the driver loses count of transactions that a full disk ends by itself. */
    void begin() throws SQLException {
        execute("BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        execute("COMMIT");
    }

    /** A writer in place of this one, which failed: what it had not committed is gone. */
    JournalWriter renewed() throws SQLException {
        connection.close();
        return new JournalWriter(file, limits);
    }

    private void execute(String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
