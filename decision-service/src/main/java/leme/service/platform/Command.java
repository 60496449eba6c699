package leme.service.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A finished program.
 *
 * @param exit code, 0 for success
 * @param said the end of what it printed
 */
record Command(int exit, String said) {

    private static final int TAIL = 2_000;

    /** Runs a program; it is killed when it takes too long. */
    static Command run(Duration patience, List<String> line) throws IOException {
        // To a file: a daemon it leaves behind would hold a pipe open.
        Path output = Files.createTempFile("leme-command", ".txt");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException("`" + line.getFirst() + "` took longer than " + patience.toSeconds() + " s");
            }
            return new Command(process.exitValue(), tail(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running `" + line.getFirst() + "`", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    boolean failed() {
        return exit != 0;
    }

    /** The end of a file of messages; "" when there is none. */
    static String tail(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.substring(Math.max(0, text.length() - TAIL));
    }
}
