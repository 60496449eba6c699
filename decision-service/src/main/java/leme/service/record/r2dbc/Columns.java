package leme.service.record.r2dbc;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import leme.service.record.Outcome;
import org.jspecify.annotations.Nullable;

/** A row, read column by column: a null where the schema forbids one is our mistake and fails at once. */
public record Columns(Readable row) {

    public <T> T get(String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    public <T> @Nullable T orNull(String column, Class<T> type) {
        return row.get(column, type);
    }

    public String text(String column) {
        return get(column, String.class);
    }

    public <E extends Enum<E>> E name(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    /** An outcome, where its columns are selected by their own names. */
    public Outcome outcome() {
        return new Outcome(
                text("tenant"),
                text("id"),
                text("decision_id"),
                text("action"),
                name("kind", Outcome.Kind.class),
                get("at", Instant.class),
                get("value", Double.class),
                orNull("error_code", String.class));
    }
}
