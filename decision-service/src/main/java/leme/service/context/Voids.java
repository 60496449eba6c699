package leme.service.context;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/**
 * The files this replica has told the cache to drop, until the cache cannot hold them any longer. Not bounded by number:
 * a mark that was evicted would bring a revoked consent back, and writes are few within so short a life.
 */
final class Voids {

    private record Mark(Instant at, boolean confirmed) {}

    private final Cache<String, Mark> marks;

    Voids(Duration life) {
        marks = Caffeine.newBuilder().expireAfterWrite(life).build();
    }

    /** The record changed, the cache may not know. */
    void mark(String key, Instant at) {
        marks.put(key, new Mark(at, false));
    }

    /** The cache knows of the change of an instant. */
    void confirm(String key, Instant at) {
        marks.asMap().computeIfPresent(key, (same, mark) -> mark.at().equals(at) ? new Mark(at, true) : mark);
    }

    /** Whether it makes no sense to ask the cache. */
    boolean isUnconfirmed(String key) {
        Mark mark = marks.getIfPresent(key);
        return mark != null && !mark.confirmed();
    }

    /** Whether what was gathered from an instant on may lack the change. */
    boolean mayLack(String key, Instant gatheredAt) {
        Mark mark = marks.getIfPresent(key);
        return mark != null && !gatheredAt.isAfter(mark.at());
    }
}
