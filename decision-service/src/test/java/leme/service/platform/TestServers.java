package leme.service.platform;

import java.nio.file.Path;

/** The servers tests share: started on first use, stopped with the JVM; the folder outlives the run, so it is warm. */
public final class TestServers {

    static final Path FOLDER = Path.of("target", "embedded");
    static final Path POSTGRES_BINARIES = FOLDER.resolve("postgres").resolve("binaries");

    private TestServers() {}

    private static final class Postgres {
        static final EmbeddedPostgresServer SERVER = start();

        private static EmbeddedPostgresServer start() {
            EmbeddedPostgresServer server = EmbeddedPostgresServer.start(FOLDER.resolve("postgres"));
            stopAtExit(server);
            return server;
        }
    }

    private static final class Redis {
        static final EmbeddedRedisServer SERVER = start();

        private static EmbeddedRedisServer start() {
            EmbeddedRedisServer server = EmbeddedRedisServer.start(FOLDER.resolve("redis"));
            stopAtExit(server);
            return server;
        }
    }

    public static EmbeddedPostgresServer postgres() {
        return Postgres.SERVER;
    }

    public static EmbeddedRedisServer redis() {
        return Redis.SERVER;
    }

    /** A Postgres of the test's own, which it may ill-treat. */
    public static EmbeddedPostgresServer postgresIn(Path folder) {
        postgres();
        return EmbeddedPostgresServer.start(folder, POSTGRES_BINARIES);
    }

    private static void stopAtExit(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }
}
