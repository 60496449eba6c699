package leme.service.record.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import leme.service.record.IdempotencyKey;
import leme.service.record.RecordJson;
import org.jspecify.annotations.Nullable;

/** Reads the journal on a connection of its own. Not safe for two threads at a time. */
final class JournalReader implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement byId;
    private final PreparedStatement byKey;
    private final PreparedStatement after;

    JournalReader(Path file) throws SQLException {
        connection = JournalFile.forReading(file);
        byId = connection.prepareStatement("SELECT payload FROM decision WHERE tenant = ? AND id = ?");
        byKey = connection.prepareStatement(
                "SELECT payload FROM decision WHERE tenant = ? AND channel = ? AND message_id = ?");
        after = connection.prepareStatement(
                "SELECT place, payload FROM decision WHERE place > ? ORDER BY place LIMIT ?");
    }

    byte @Nullable [] find(String tenant, String id) throws SQLException {
        byId.setString(1, tenant);
        byId.setString(2, id);
        return payload(byId);
    }

    byte @Nullable [] find(IdempotencyKey key) throws SQLException {
        byKey.setString(1, key.tenant());
        byKey.setString(2, key.channel().name());
        byKey.setString(3, key.messageId());
        return payload(byKey);
    }

    /** The next decisions after a place, in order. */
    List<Numbered> after(long place, int limit) throws SQLException {
        after.setLong(1, place);
        after.setInt(2, limit);
        List<Numbered> found = new ArrayList<>();
        try (ResultSet rows = after.executeQuery()) {
            while (rows.next()) {
                found.add(new Numbered(rows.getLong(1), RecordJson.decision(rows.getBytes(2))));
            }
        }
        return found;
    }

    private static byte @Nullable [] payload(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
