package leme.service.platform;

import java.io.IOException;
import java.nio.file.Files;
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

    /** A Postgres of the test's own, which it may ill-treat: a copy of one made once, for making one takes seconds. */
    public static EmbeddedPostgresServer postgresIn(Path folder) throws IOException, InterruptedException {
        postgres();
        Path template = FOLDER.resolve("template");
        if (Files.notExists(template.resolve("made"))) {
            EmbeddedPostgresServer.start(template, POSTGRES_BINARIES).close();
            Files.createFile(template.resolve("made"));
        }
        if (Files.notExists(folder.resolve("cluster"))) {
            copy(template.resolve("cluster"), folder);
            copy(template.resolve("password"), folder);
        }
        return EmbeddedPostgresServer.start(folder, POSTGRES_BINARIES);
    }

    private static void copy(Path what, Path folder) throws IOException, InterruptedException {
        Process copying = new ProcessBuilder("cp", "-a", what.toString(), folder.toString()).start();
        if (copying.waitFor() != 0) {
            throw new IOException(what + " could not be copied");
        }
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
