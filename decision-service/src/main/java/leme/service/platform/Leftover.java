package leme.service.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        Optional<ProcessHandle> named = named(pidFile);
        return named.isPresent() && worksIn(named.get(), workingFolder)
                ? Optional.of(new Leftover(named.get()))
                : Optional.empty();
    }

    /** The living process a file names, whatever it is. */
    static Optional<ProcessHandle> named(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return Files.readString(pidFile)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,10}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive);
    }

    private static boolean worksIn(ProcessHandle process, Path folder) throws IOException {
        Path entry = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.getOwner(entry).equals(Files.getOwner(folder))
                    && entry.resolve("cwd").toRealPath().equals(folder.toRealPath());
        } catch (AccessDeniedException e) {
            // INVARIANT: a server that may be alive is never taken for dead; two on one folder would ruin the data.
            throw new ServerFailure(
                    "process `" + process.pid() + "` may be a server in `" + folder
                            + "`, and nothing can be learned about it. Maybe stop it, or remove its pid file if it is not one.",
                    e);
        } catch (NoSuchFileException e) {
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
