package leme.service.fake;

import java.time.Clock;
import leme.service.context.Cache;
import leme.service.context.CacheContract;

/** The fake keeps the contract of the real cache. */
class InMemoryCacheTest extends CacheContract {

    private final InMemoryCache cache = new InMemoryCache(Clock.systemUTC());

    @Override
    protected Cache cache() {
        return cache;
    }
}
