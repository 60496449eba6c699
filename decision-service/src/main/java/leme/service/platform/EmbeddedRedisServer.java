package leme.service.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis of our own, a cache and nothing more: it writes nothing to the disk and forgets the least used. It listens
 * on loopback only, behind a generated password that stands in its configuration and on no command line.
 *
 * <p>It outlives a service that is killed; the next start stops it, for what it holds may be old.
 */
public final class EmbeddedRedisServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedisServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long BETWEEN_LOOKS_MS = 20;
    private static final String MEMORY = "64mb";

    private final Home home;
    private final Endpoint endpoint;

    private EmbeddedRedisServer(Home home) throws IOException {
        this.home = home;
        long began = System.nanoTime();
        stopLeftover();
        this.endpoint = new Endpoint(Endpoint.LOOPBACK, home.port(), "default", home.password(), "0");
        launch();
        LOG.info("Redis started in {} s", String.format("%.1f", (System.nanoTime() - began) / 1e9));
    }

    /** Starts the server of a folder, or says in the log why it cannot: the service is slower without, not wrong. */
    public static Optional<EmbeddedRedisServer> startIfPossible(Path folder) {
        try {
            return Optional.of(start(folder));
        } catch (ServerFailure e) {
            LOG.warn("There will be no cache. {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Starts the server of a folder. Blocks until it answers. */
    public static EmbeddedRedisServer start(Path folder) {
        Home home = null;
        try {
            home = Home.of(folder);
            return new EmbeddedRedisServer(home);
        } catch (IOException | RuntimeException e) {
            Home.release(home);
            throw e instanceof ServerFailure failure
                    ? failure
                    : new ServerFailure("Redis could not be started in `" + folder + "`: " + e.getMessage(), e);
        }
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** As clients take it. */
    public String uri() {
        return "redis://:" + endpoint.password() + "@" + endpoint.host() + ":" + endpoint.port();
    }

    private void launch() throws IOException {
        Path configuration = home.resolve("redis.conf");
        home.writeSecretly(configuration, configuration());
        Path log = home.resolve("server.log");
        Files.deleteIfExists(log);
        Command command = Command.run(PATIENCE, List.of(program().toString(), configuration.toString()));
        if (command.failed() || !answers()) {
            stopLeftover();
            throw new ServerFailure("Redis could not be started: " + (command.said() + "\n" + Command.tail(log)).strip()
                    + "\nMaybe its libraries are missing (libssl 3), or give the service a Redis of your own.");
        }
    }

    private String configuration() {
        return """
                bind %s
                port %d
                requirepass %s
                dir "%s"
                pidfile "%s"
                logfile "%s"
                daemonize yes
                save ""
                appendonly no
                maxmemory %s
                maxmemory-policy allkeys-lru
                rename-command CONFIG ""
                rename-command DEBUG ""
                rename-command MODULE ""
                rename-command REPLICAOF ""
                rename-command SLAVEOF ""
                """.formatted(
                        endpoint.host(),
                        endpoint.port(),
                        endpoint.password(),
                        home.folder(),
                        home.resolve("server.pid"),
                        home.resolve("server.log"),
                        MEMORY);
    }

    private Path program() throws IOException {
        String name = Architecture.current().redis();
        Path program = home.resolve(name);
        if (Files.notExists(program)) {
            try (InputStream resource = EmbeddedRedisServer.class.getResourceAsStream("/" + name)) {
                if (resource == null) {
                    throw new ServerFailure("the service came without `" + name + "`");
                }
                Path draft = home.resolve(name + ".draft");
                Files.copy(resource, draft, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwx------"));
                Files.move(draft, program, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return program;
    }

    private boolean answers() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!RedisPulse.of(endpoint)) {
            if (System.nanoTime() > until || !slept()) {
                return false;
            }
        }
        return true;
    }

    private static boolean slept() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stopLeftover() throws IOException {
        Path pidFile = home.resolve("server.pid");
        Leftover.of(pidFile, home.folder()).ifPresent(leftover -> leftover.stop(PATIENCE));
        Files.deleteIfExists(pidFile);
    }

    /** Lets go of the folder but not of the server, as a service that is killed does. For tests. */
    void abandon() {
        Home.release(home);
    }

    @Override
    public void close() {
        try {
            stopLeftover();
        } catch (IOException e) {
            LOG.warn("Redis could not be stopped: {}", e.getMessage());
        } finally {
            Home.release(home);
        }
    }
}
