package leme.service.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import leme.client.ApiClient;
import leme.client.ApiException;
import leme.client.HealthApi;
import leme.service.LemeService;
import leme.service.fake.Eventually;
import org.jspecify.annotations.Nullable;

/** A replica in a process of its own, which can be killed as only a process can: without a chance to finish anything. */
final class KillableReplica implements AutoCloseable {

    private static final Duration POLITE = Duration.ofSeconds(20);

    private final Path folder;
    private final List<String> further;
    private final int port;
    private @Nullable Process process;

    KillableReplica(Path folder, List<String> further) throws IOException {
        this.folder = folder;
        this.further = List.copyOf(further);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    void start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LemeService.class.getName(),
                "--server.port=" + port,
                "--leme.data=" + folder));
        command.addAll(further);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile()))
                .start();
    }

    /** Waits until it answers; says where its log is when it never does. */
    void ready() throws IOException, InterruptedException {
        Eventually.is("a replica that logs to " + folder + ".log", () -> {
            if (process == null || !process.isAlive()) {
                throw new IllegalStateException("it ended; see " + folder + ".log");
            }
            return revision() != null;
        });
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** The bundle that decides there; null while it does not answer. */
    @Nullable String revision() {
        try {
            return new HealthApi(client()).health().getBundle().getRevision();
        } catch (ApiException notYet) {
            return null;
        }
    }

    ApiClient client() {
        var client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + port);
        return client;
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(POLITE)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
