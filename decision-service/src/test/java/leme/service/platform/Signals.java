package leme.service.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What tests do to servers they started: freeze, thaw, kill. */
public final class Signals {

    private Signals() {}

    /** The process a pid file names. */
    public static ProcessHandle processOf(Path pidFile) throws IOException {
        String pid = Files.readAllLines(pidFile).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    public static void freeze(ProcessHandle process) throws IOException, InterruptedException {
        signal("-STOP", process);
    }

    public static void thaw(ProcessHandle process) throws IOException, InterruptedException {
        signal("-CONT", process);
    }

    /** Without a chance to tidy up. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        List<String> family = Stream.concat(Stream.of(process), process.descendants())
                .map(one -> Long.toString(one.pid()))
                .toList();
        List<String> line =
                Stream.concat(Stream.of("kill", name), family.stream()).toList();
        if (new ProcessBuilder(line).start().waitFor() != 0) {
            throw new IOException(line + " failed");
        }
    }
}
