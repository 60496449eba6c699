package leme.service.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived the service that started it. A process number in a file proves nothing, for numbers are used
 * again; that the process works in the very folder does.
 */
record Leftover(ProcessHandle process) {

    /** The living process a file names, if it works in a folder. */
    static Optional<Leftover> of(Path pidFile, Path workingFolder) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return Files.readString(pidFile)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,10}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> worksIn(process, workingFolder))
                .map(Leftover::new);
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd")
                    .toRealPath()
                    .equals(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks it to end, and ends it if it does not. */
    void stop(Duration patience) {
        process.destroy();
        if (!isGoneWithin(patience)) {
            process.destroyForcibly();
            isGoneWithin(patience);
        }
    }

    private boolean isGoneWithin(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | CompletionException | TimeoutException e) {
            return false;
        }
    }
}
