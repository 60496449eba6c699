package leme.service;

import java.util.Optional;
import leme.service.platform.EmbeddedRedisServer;

/** Where the cache is: a server of our own, stopped with the service, one elsewhere, or none. */
record RedisPlace(Optional<String> uri, AutoCloseable server) implements AutoCloseable {

    static RedisPlace embedded(Optional<EmbeddedRedisServer> server) {
        return server.map(started -> new RedisPlace(Optional.of(started.uri()), started))
                .orElseGet(RedisPlace::none);
    }

    static RedisPlace elsewhere(String uri) {
        return new RedisPlace(Optional.of(uri), () -> {});
    }

    static RedisPlace none() {
        return new RedisPlace(Optional.empty(), () -> {});
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
