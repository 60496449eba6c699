package leme.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

    @TempDir
    Path folder;

    /** As after `kill -9` of a service: the lock is gone with the process, the server lives, its files stay. */
    @Test
    void aPostgresThatOutlivedItsServiceIsStoppedAndStartsAgainOnItsPort() throws IOException, InterruptedException {
        EmbeddedPostgresServer first = TestServers.postgresIn(folder);
        ProcessHandle orphan = Signals.processOf(folder.resolve("cluster").resolve("postmaster.pid"));
        first.abandon();

        try (EmbeddedPostgresServer second = TestServers.postgresIn(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(second.endpoint()).isEqualTo(first.endpoint());
        }
    }

    /** As after the power failed and another program got the number. */
    @Test
    void aLockFileThatNamesSomebodyElseDoesNotKeepPostgresFromStarting() throws IOException, InterruptedException {
        Path pidFile = folder.resolve("cluster").resolve("postmaster.pid");
        EmbeddedPostgresServer first = TestServers.postgresIn(folder);
        first.close();
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + pidFile.getParent() + "\n");

        try (EmbeddedPostgresServer second = TestServers.postgresIn(folder)) {
            assertThat(second.endpoint()).isEqualTo(first.endpoint());
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aRedisThatOutlivedItsServiceIsStoppedAndStartsAgainOnItsPort() throws IOException {
        EmbeddedRedisServer first = EmbeddedRedisServer.start(folder);
        ProcessHandle orphan = Signals.processOf(folder.resolve("server.pid"));
        first.abandon();

        try (EmbeddedRedisServer second = EmbeddedRedisServer.start(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(second.endpoint()).isEqualTo(first.endpoint());
            assertThat(RedisPulse.of(second.endpoint())).isTrue();
        }
    }

    @Test
    void aProcessNumberUsedAgainBySomebodyElseIsLeftAlone() throws IOException {
        Files.writeString(
                folder.resolve("server.pid"),
                Long.toString(ProcessHandle.current().pid()));

        try (EmbeddedRedisServer server = EmbeddedRedisServer.start(folder)) {
            assertThat(RedisPulse.of(server.endpoint())).isTrue();
        }
    }

    @Test
    void nobodyElseMayReadThePasswordAndNoPrintShowsIt() throws IOException {
        try (EmbeddedRedisServer server = EmbeddedRedisServer.start(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(server.endpoint().toString())
                    .doesNotContain(server.endpoint().password());
        }
    }

    @Test
    void aFolderBelongsToOneRunningService() {
        try (EmbeddedRedisServer server = EmbeddedRedisServer.start(folder)) {
            assertThat(server.endpoint().host()).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> EmbeddedRedisServer.start(folder))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("another running service");
        }
    }

    @Test
    void aRedisThatCannotStartIsDoneWithout() throws IOException {
        Path program = folder.resolve(Architecture.current().redis());
        Files.writeString(program, "#!/bin/sh\necho libssl.so.3 is missing\nexit 127\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        assertThat(EmbeddedRedisServer.startIfPossible(folder)).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> EmbeddedRedisServer.start(folder)).hasMessageContaining("libssl.so.3 is missing");
    }
}
