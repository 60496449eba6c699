package leme.service.context.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import leme.service.context.Contexts;
import leme.service.context.Degradation;
import leme.service.context.LayeredContexts;
import leme.service.context.Senders;
import leme.service.fake.Eventually;
import leme.service.fake.InMemoryRecord;
import leme.service.platform.EmbeddedRedisServer;
import leme.service.platform.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Redis that hangs, dies and comes back. */
class RedisOutageTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(60) // it answers; how soon is for bench/
    void withoutRedisTheRecordAnswersSoonAndSaysSoUntilRedisIsBack() throws IOException, InterruptedException {
        try (EmbeddedRedisServer server = EmbeddedRedisServer.start(folder);
                RedisCache cache = new RedisCache(new RedisSettings(server.uri()))) {
            Contexts contexts = contexts(cache);
            ProcessHandle redis = Signals.processOf(folder.resolve("server.pid"));
            Eventually.is("all is well", () -> degradations(contexts).isEmpty());

            Signals.freeze(redis);
            try {
                assertThat(degradations(contexts)).containsExactly(Degradation.REDIS_UNREACHABLE);
            } finally {
                Signals.thaw(redis);
            }
            Eventually.is(
                    "well again after the freeze", () -> degradations(contexts).isEmpty());

            Signals.kill(redis);
            assertThat(degradations(contexts)).containsExactly(Degradation.REDIS_UNREACHABLE);
        }
        try (EmbeddedRedisServer again = EmbeddedRedisServer.start(folder);
                RedisCache cache = new RedisCache(new RedisSettings(again.uri()))) {
            Contexts contexts = contexts(cache);
            Eventually.is(
                    "well with the next Redis", () -> degradations(contexts).isEmpty());
        }
    }

    private static Contexts contexts(RedisCache cache) {
        InMemoryRecord record = new InMemoryRecord(Clock.systemUTC());
        return new LayeredContexts(
                cache, record.files(), (tenant, customer) -> List.of(), Senders.UNLIMITED, Clock.systemUTC());
    }

    private static List<Degradation> degradations(Contexts contexts) {
        return Objects.requireNonNull(contexts.file("t", "ana").block()).degradations();
    }
}
