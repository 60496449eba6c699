package leme.service.context.redis;

import java.time.Duration;

/**
 * Where the cache is and how long to wait for it.
 *
 * @param uri e.g. {@code redis://:secret@localhost:6379}, {@code rediss://…} for TLS
 * @param patience with one command
 */
public record RedisSettings(String uri, Duration patience) {

    public static final Duration PATIENCE = Duration.ofMillis(50);

    public RedisSettings(String uri) {
        this(uri, PATIENCE);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return uri.replaceFirst("//[^@/]*@", "//");
    }
}
