package leme.service.record.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import leme.rules.fact.Known;
import leme.service.context.Cache;
import leme.service.context.Contexts;
import leme.service.context.Degradation;
import leme.service.context.Gathered;
import leme.service.context.LayeredContexts;
import leme.service.context.Senders;
import leme.service.fake.Eventually;
import leme.service.fake.Given;
import leme.service.platform.EmbeddedPostgresServer;
import leme.service.platform.Signals;
import leme.service.platform.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Postgres that hangs, is killed and comes back. */
class PostgresOutageTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(120) // it answers; how soon is for bench/
    void aFileGoesStaleWhilePostgresHangsAndNothingIsLostWhenItIsKilled() throws IOException, InterruptedException {
        try (EmbeddedPostgresServer server = TestServers.postgresIn(folder);
                PostgresRecord record = TestRecord.on(server.endpoint())) {
            ProcessHandle postgres = Signals.processOf(folder.resolve("cluster").resolve("postmaster.pid"));
            Contexts contexts = contexts(record);
            record.customers().put("t", Given.customer("ana")).block();
            assertThat(gathered(contexts).degradations()).isEmpty();

            try {
                // A backend that is just being forked escapes the first freeze.
                Eventually.is("stale", () -> {
                    Signals.freeze(postgres);
                    return gathered(contexts)
                            .degradations()
                            .equals(List.of(Degradation.POSTGRES_UNREACHABLE, Degradation.FILE_STALE));
                });
            } finally {
                // What is frozen cannot be stopped, and would outlive the test.
                Signals.thaw(postgres);
            }
            Eventually.is("fresh again", () -> gathered(contexts).degradations().isEmpty());

            Signals.kill(postgres);
            assertThat(gathered(contexts).degradations())
                    .containsExactly(Degradation.POSTGRES_UNREACHABLE, Degradation.FILE_STALE);
        }
        try (EmbeddedPostgresServer again = TestServers.postgresIn(folder);
                PostgresRecord record = TestRecord.on(again.endpoint())) {
            assertThat(gathered(contexts(record)).file().customer()).isEqualTo(Known.fresh(Given.customer("ana")));
        }
    }

    private static Contexts contexts(PostgresRecord record) {
        return new LayeredContexts(
                Cache.none(), record.files(), (tenant, customer) -> List.of(), Senders.UNLIMITED, Clock.systemUTC());
    }

    private static Gathered gathered(Contexts contexts) {
        return Objects.requireNonNull(contexts.file("t", "ana").block());
    }
}
