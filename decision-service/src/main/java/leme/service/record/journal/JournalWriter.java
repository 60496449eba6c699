package leme.service.record.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import leme.service.record.Recorded;
import org.jspecify.annotations.Nullable;

/** Writes the journal. Belongs to one thread; nothing counts before {@link #commit}. */
final class JournalWriter implements AutoCloseable {

    private final Connection connection;
    private final int kept;
    private final PreparedStatement insert;
    private final PreparedStatement holder;
    private final PreparedStatement advance;
    private final PreparedStatement prune;
    private final PreparedStatement setAside;

    JournalWriter(Path file, Limits limits) throws SQLException {
        connection = JournalFile.forWriting(file, limits.bytes());
        kept = limits.kept();
        insert = connection.prepareStatement("INSERT INTO decision (id, tenant, channel, message_id, payload)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING place");
        holder = connection.prepareStatement("SELECT id FROM decision WHERE id = ?1"
                + " UNION ALL SELECT id FROM decision WHERE tenant = ?2 AND channel = ?3 AND message_id = ?4");
        advance = connection.prepareStatement("UPDATE shipped SET place = max(place, ?)");
        prune = connection.prepareStatement("DELETE FROM decision WHERE place <= ?");
        setAside = connection.prepareStatement(
                "INSERT OR IGNORE INTO refused" + " SELECT place, ?, payload FROM decision WHERE place = ?");
    }

    /** The place it got; null when it stands there already. */
    @Nullable Long append(Recorded decision, byte[] payload) throws SQLException {
        insert.setString(1, decision.id());
        insert.setString(2, decision.tenant());
        insert.setString(3, decision.channel().name());
        insert.setString(4, decision.messageId());
        insert.setBytes(5, payload);
        try (ResultSet rows = insert.executeQuery()) {
            if (rows.next()) {
                return rows.getLong(1);
            }
        }
        String by = holderOf(decision);
        if (!by.equals(decision.id())) {
            throw new KeyTaken(by);
        }
        return null;
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
        prune.setLong(1, place - kept);
        prune.executeUpdate();
    }

    void setAside(long place, String reason) throws SQLException {
        setAside.setString(1, reason);
        setAside.setLong(2, place);
        setAside.executeUpdate();
    }

    long shipped() throws SQLException {
        return JournalFile.number(connection, "SELECT place FROM shipped");
    }

    long last() throws SQLException {
        return JournalFile.number(connection, "SELECT max(place) FROM decision");
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
