package leme.service.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Postgres of our own, durable: nothing switches fsync or synchronous commit off, and each start asks the server
 * itself. It listens on loopback only, without sockets in the file system, for one user with a generated password.
 *
 * <p>It outlives a service that is killed. The next start stops what it finds working in its folder and clears the lock
 * file of what is dead. Postgres refuses to run as root, so for root it runs in a user namespace of its own, where it is
 * nobody.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOPPING = Duration.ofSeconds(15);
    private static final String USER = "leme";

    /** On the command line, where it overrides whatever somebody wrote into postgresql.conf. */
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", Endpoint.LOOPBACK,
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "60",
            "log_timezone", "UTC",
            "timezone", "UTC");

    private final Home home;
    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Endpoint endpoint;

    private EmbeddedPostgresServer(Home home, PostgresBinaries binaries) throws IOException {
        this.home = home;
        this.binaries = binaries;
        this.cluster = home.resolve("cluster");
        this.endpoint = boot();
    }

    /** Starts the server of a folder, creating it the first time. Blocks until it answers. */
    public static EmbeddedPostgresServer start(Path folder) {
        return start(folder, folder.resolve("binaries"));
    }

    /** The same, with the binaries in a folder that servers may share. */
    static EmbeddedPostgresServer start(Path folder, Path binaries) {
        Home home = null;
        try {
            home = Home.of(folder);
            return new EmbeddedPostgresServer(home, PostgresBinaries.in(binaries));
        } catch (IOException | RuntimeException e) {
            Home.release(home);
            throw e instanceof ServerFailure failure
                    ? failure
                    : new ServerFailure("Postgres could not be started in `" + folder + "`: " + e.getMessage(), e);
        }
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    private Endpoint boot() throws IOException {
        long began = System.nanoTime();
        clearLeftovers();
        createOnce();
        int port = home.port();
        launch(port);
        Endpoint open = new Endpoint(Endpoint.LOOPBACK, port, USER, home.password(), USER);
        String version = DurabilityProof.of(open, cluster).version();
        LOG.info(
                "Postgres {} started in {} s, data in {}",
                version,
                String.format("%.1f", (System.nanoTime() - began) / 1e9),
                cluster);
        return open;
    }

    private void clearLeftovers() throws IOException {
        if (Leftover.of(pidFile(), cluster).isPresent()) {
            LOG.info("A Postgres from an earlier run still works in {}; it is stopped first.", cluster);
            stop();
        }
        // The number of a dead process is left to Postgres, which also looks for shared memory still in use.
        if (Leftover.named(pidFile()).isPresent()) {
            Files.deleteIfExists(pidFile());
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    private void createOnce() throws IOException {
        if (Files.exists(cluster)) {
            return;
        }
        LOG.info("Creating a Postgres database in {}: this takes a few seconds, once.", cluster);
        home.password();
        // Whole or not at all: a service killed meanwhile leaves a draft, which the next start removes.
        Path draft = home.resolve("cluster.draft");
        delete(draft);
        run(List.of(
                binaries.program("initdb"),
                "--pgdata=" + draft,
                "--username=" + USER,
                "--pwfile=" + home.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums"));
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch(int port) throws IOException {
        StringBuilder options = new StringBuilder("-p " + port);
        SETTINGS.forEach((name, value) ->
                options.append(" -c ").append(name).append("='").append(value).append('\''));
        Path log = home.resolve("server.log");
        Files.deleteIfExists(log);
        try {
            run(List.of(
                    binaries.program("pg_ctl"),
                    "--pgdata=" + cluster,
                    "--log=" + log,
                    "--options=" + options,
                    "--wait",
                    "--timeout=" + PATIENCE.toSeconds(),
                    "start"));
        } catch (ServerFailure e) {
            throw new ServerFailure(e.getMessage() + "\n" + Command.tail(log), e);
        }
    }

    private void run(List<String> line) throws IOException {
        List<String> whole = new ArrayList<>(isRoot() ? List.of("unshare", "--user") : List.of());
        whole.addAll(line);
        Command command = Command.run(PATIENCE.plus(PATIENCE), whole);
        if (command.failed()) {
            throw new ServerFailure("`" + Path.of(line.getFirst()).getFileName() + "` failed: " + command.said()
                    + (isRoot()
                            ? "\nMaybe run the service as another user than root, or allow `unshare --user`."
                            : ""));
        }
    }

    private boolean isRoot() throws IOException {
        return (int) Files.getAttribute(home.folder(), "unix:uid") == 0
                && "root".equals(System.getProperty("user.name"));
    }

    private void stop() throws IOException {
        var running = Leftover.of(pidFile(), cluster);
        if (running.isPresent()) {
            askToStop();
            running.get().stop(STOPPING);
        }
    }

    private void askToStop() throws IOException {
        try {
            run(List.of(
                    binaries.program("pg_ctl"),
                    "--pgdata=" + cluster,
                    "--mode=fast",
                    "--wait",
                    "--timeout=" + STOPPING.toSeconds(),
                    "stop"));
        } catch (ServerFailure e) {
            LOG.warn("Postgres did not stop when asked: {}", e.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Lets go of the folder but not of the server, as a service that is killed does. For tests. */
    void abandon() {
        Home.release(home);
    }

    /** Stops the server; sessions still open are ended. */
    @Override
    public void close() {
        try {
            stop();
        } catch (IOException e) {
            LOG.warn("Postgres could not be stopped: {}", e.getMessage());
        } finally {
            Home.release(home);
        }
    }
}
