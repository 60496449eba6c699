package leme.cli.up;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Home;
import leme.cli.Words;
import leme.service.LemeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme up}: starts the service in the foreground and stays until it is stopped. */
@Command(name = "up")
public final class Up implements Callable<Integer> {

    /** They would say at length what {@link StartFailure} says in two lines. */
    private static final List<String> HUSHED = List.of(
            "org.springframework.boot.SpringApplication",
            "org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext",
            "org.springframework.boot.autoconfigure.logging.ConditionEvaluationReportLogger");

    private static final int LAST_PORT = 65_535;

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "${env:SERVER_PORT:-8080}")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:LEME_DATA:-./data}")
    private Path data = Path.of("");

    @Option(names = "--postgres", paramLabel = "URL")
    private @Nullable String postgres;

    @Option(names = "--redis", paramLabel = "URL")
    private @Nullable String redis;

    @Option(names = "--rules", paramLabel = "DIR")
    private @Nullable Path rules;

    @Option(names = "--watch")
    private boolean watch;

    @Parameters(paramLabel = "SPRING", arity = "0..*")
    private List<String> further = List.of();

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), words.say("up.no-port", port, LAST_PORT));
        }
        requireFree(port);
        spec.commandLine()
                .getErr()
                .println(words.say("up.starting", data.toAbsolutePath().normalize()));
        try (var service = start()) {
            var stopped = new CountDownLatch(1);
            service.addApplicationListener((ContextClosedEvent closed) -> stopped.countDown());
            var bound = service.getEnvironment().getProperty("local.server.port", Integer.class, port);
            spec.commandLine().getOut().println(words.say("up.ready", bound));
            stopped.await();
        }
        return Exit.OK;
    }

    private ConfigurableApplicationContext start() {
        try {
            return LemeService.start(arguments().toArray(String[]::new));
        } catch (RuntimeException failed) {
            throw StartFailure.of(failed, words);
        }
    }

    /** What the service is told; what is not said here comes from the environment, or is as it defaults. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=" + port);
        arguments.add("--leme.data=" + data.toAbsolutePath().normalize());
        HUSHED.forEach(logger -> add(arguments, "logging.level." + logger, verbose() ? null : "off"));
        add(arguments, "leme.postgres.url", postgres);
        add(arguments, "leme.redis.url", redis);
        var folder = rules == null && watch ? Home.folder("rules") : rules;
        add(
                arguments,
                "leme.rules",
                folder == null ? null : folder.toAbsolutePath().normalize());
        add(arguments, "leme.watch", watch ? true : null);
        arguments.addAll(further);
        return arguments;
    }

    private boolean verbose() {
        return spec.commandLine().getParseResult().hasMatchedOption("--verbose");
    }

    private static void add(List<String> arguments, String property, @Nullable Object value) {
        if (value != null) {
            arguments.add("--" + property + "=" + value);
        }
    }

    /** Before anything is started: a taken port is found in a millisecond, not after the databases are up. */
    private void requireFree(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", wanted));
        } catch (IOException taken) {
            throw new Failure(words.say("up.port-taken", wanted), words.say("up.maybe-port", wanted + 1), taken);
        }
    }
}
