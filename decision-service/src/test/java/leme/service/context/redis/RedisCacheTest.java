package leme.service.context.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import leme.service.context.Cache;
import leme.service.context.CacheContract;
import leme.service.platform.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Redis keeps the contract of the cache. */
class RedisCacheTest extends CacheContract {

    private static final RedisCache CACHE =
            new RedisCache(new RedisSettings(TestServers.redis().uri(), Duration.ofSeconds(2)));

    @Override
    protected Cache cache() {
        return CACHE;
    }

    @AfterAll
    static void close() {
        CACHE.close();
    }

    @Test
    @Timeout(10) // it answers; how soon is for bench/
    void aRedisThatIsNotThereFailsAtOnceInsteadOfHanging() {
        try (RedisCache nowhere = new RedisCache(new RedisSettings("redis://127.0.0.1:1"))) {
            assertThatThrownBy(() -> nowhere.get("key").block()).isNotNull();
        }
    }

    @Test
    void settingsDoNotPrintThePassword() {
        assertThat(new RedisSettings("redis://:secret@127.0.0.1:6379")).hasToString("redis://127.0.0.1:6379");
    }
}
