package leme.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import leme.cli.Exit;
import leme.cli.Shell;
import leme.cli.Words;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class UpTest {

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = taken.getLocalPort();
            var ran = Shell.run("up", "--port", String.valueOf(port));
            assertThat(ran.exit()).isEqualTo(Exit.FAILED);
            assertThat(ran.err()).contains("port `" + port + "` is taken", "./leme up --port " + (port + 1));
        }
    }

    @Test
    void aPortThatCannotBeIsRefusedWithItsBound() {
        var ran = Shell.run("up", "--port", "99999");
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("`99999`", "65535");
    }

    @Test
    void whatIsNotSaidIsLeftToTheEnvironment() {
        assertThat(arguments("--port", "9090", "--data", "/var/leme"))
                .contains("--server.port=9090", "--leme.data=/var/leme")
                .noneMatch(argument -> argument.startsWith("--leme.postgres") || argument.startsWith("--leme.redis"));
    }

    @Test
    void storesElsewhereAreNamedToTheService() {
        assertThat(arguments("--postgres", "postgresql://db/leme", "--redis", "redis://cache"))
                .contains("--leme.postgres.url=postgresql://db/leme", "--leme.redis.url=redis://cache");
    }

    @Test
    void aRelativeFolderIsWhereTheCommandIsGiven() {
        assertThat(arguments("--data", "data"))
                .contains("--leme.data=" + Path.of("data").toAbsolutePath());
    }

    @Test
    void whatFollowsTwoDashesGoesToSpring() {
        assertThat(arguments("--", "--server.address=0.0.0.0")).endsWith("--server.address=0.0.0.0");
    }

    @Test
    void watchingNeedsNoMoreThanTheFolder() {
        assertThat(arguments("--watch", "--rules", "/rules")).contains("--leme.rules=/rules", "--leme.watch=true");
    }

    @Test
    void aFailedStartIsToldByItsCauseAndItsOwnRemedy() {
        var cause = new IllegalStateException("`data` belongs to another.\n Maybe stop it.");
        var failure = StartFailure.of(new IllegalStateException("wrapped", cause), Words.of(Locale.ENGLISH));
        assertThat(failure).hasMessage("the service did not start: `data` belongs to another.");
        assertThat(failure.remedy()).isEqualTo("Maybe stop it.");
    }

    private static List<String> arguments(String... given) {
        var up = new Up();
        new CommandLine(up).parseArgs(given);
        return up.arguments();
    }
}
