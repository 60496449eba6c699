package leme.service.record.r2dbc;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row, read column by column: a null where the schema forbids one is our mistake and fails at once. */
record Columns(Readable row) {

    <T> T get(String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    <T> @Nullable T orNull(String column, Class<T> type) {
        return row.get(column, type);
    }

    String text(String column) {
        return get(column, String.class);
    }

    <E extends Enum<E>> E name(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }
}
