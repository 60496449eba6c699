package leme.service.web.contract;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * The keys that callers gave of their own ({@code Idempotency-Key}), each with the request it came with. A courtesy: it
 * tells a caller who reuses a key by mistake. What makes a request happen once is the natural key in its path or body,
 * which the record keeps; so these are kept per replica, bounded, for a day.
 */
final class CallerKeys {

    private static final int MOST = 100_000;

    private final Cache<Key, String> requests = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    private record Key(String tenant, String key) {}

    /** Whether a key came with another request before; takes note of it otherwise. */
    boolean isReused(String tenant, String key, String request) {
        return !requests.get(new Key(tenant, key), first -> request).equals(request);
    }
}
