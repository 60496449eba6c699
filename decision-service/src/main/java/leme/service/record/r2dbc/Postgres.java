package leme.service.record.r2dbc;

import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import leme.service.record.RecordRefused;
import leme.service.record.RecordUnreachable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * The door to Postgres: statements go through here, waits are bounded here, and driver errors become the two that ports
 * know.
 */
public record Postgres(DatabaseClient client, Duration patience, Duration patienceToWrite) {

    public GenericExecuteSpec sql(String statement) {
        return client.sql(statement);
    }

    public <T> Mono<T> read(Mono<T> query) {
        return bounded(query, patience);
    }

    public <T> Mono<T> write(Mono<T> statement) {
        return bounded(statement, patienceToWrite);
    }

    private static <T> Mono<T> bounded(Mono<T> call, Duration patience) {
        return call.timeout(patience).onErrorMap(Exception.class, Postgres::translated);
    }

    private static RuntimeException translated(Exception cause) {
        String state = stateOf(cause);
        return isRefusal(state)
                ? new RecordRefused("Postgres refuses it with SQLSTATE `" + state + "`", cause)
                : new RecordUnreachable(
                        "Postgres did not answer as it should: "
                                + cause.getClass().getSimpleName(),
                        cause);
    }

    /** Class 22: a value no column takes; class 23: a constraint. All else may be different the next time. */
    private static boolean isRefusal(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static @Nullable String stateOf(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof R2dbcException driver) {
                return driver.getSqlState();
            }
        }
        return null;
    }
}
