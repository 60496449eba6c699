package leme.service.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leme.client.ApiClient;
import leme.service.LemeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that runs on embedded stores in a folder, can be stopped and started again, and is called by its client. */
final class Running implements AutoCloseable {

    private final Path folder;
    private final List<String> further;
    private @Nullable ConfigurableApplicationContext service;

    private Running(Path folder, List<String> further) {
        this.folder = folder;
        this.further = List.copyOf(further);
        start();
    }

    static Running in(Path folder, String... further) throws IOException {
        return new Running(Files.createDirectories(folder), List.of(further));
    }

    void start() {
        // A machine that runs tests may be busy: what takes long is still an answer here.
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--leme.data=" + folder,
                "--leme.experiment.epsilon=0",
                "--leme.postgres.patience=3s"));
        arguments.addAll(further);
        service = LemeService.start(arguments.toArray(String[]::new));
    }

    /** Stops it as an operator would; its servers stop too, its data stay. */
    void stop() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    ApiClient client() {
        var client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + port());
        return client;
    }

    int port() {
        if (service == null) {
            throw new IllegalStateException("the service is stopped");
        }
        return Integer.parseInt(String.valueOf(service.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        stop();
    }
}
