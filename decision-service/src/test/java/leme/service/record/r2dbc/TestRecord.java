package leme.service.record.r2dbc;

import java.time.Duration;
import leme.service.platform.Endpoint;
import leme.service.platform.TestServers;

/** The record tests share, in the shared Postgres, with a patience that a busy machine does not exhaust. */
public final class TestRecord {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private TestRecord() {}

    private static final class Shared {
        static final PostgresRecord RECORD = on(TestServers.postgres().endpoint());
    }

    public static PostgresRecord shared() {
        return Shared.RECORD;
    }

    /** A migrated record on a server of the test's own. */
    public static PostgresRecord on(Endpoint endpoint) {
        PostgresSettings settings = settings(endpoint);
        Schema.migrate(settings);
        return PostgresRecord.at(settings);
    }

    static PostgresSettings settings(Endpoint endpoint) {
        return new PostgresSettings(
                endpoint.host(),
                endpoint.port(),
                endpoint.database(),
                endpoint.user(),
                endpoint.password(),
                4,
                PATIENCE);
    }
}
