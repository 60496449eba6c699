package leme.service.record.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leme.service.fake.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDurabilityTest {

    private static final int ENOUGH = 2_000;
    private static final int ID_LENGTH = 36;

    @TempDir
    Path folder;

    /** What proves it: a process that is killed while it writes, without a chance to flush anything. */
    @Test
    void whatWasAcknowledgedIsThereAfterTheProcessWasKilled() throws IOException, InterruptedException {
        List<String> acknowledged = acknowledgedBeforeDeath();

        try (Journal journal = Journal.open(folder, Limits.DEFAULT)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(acknowledged)
                    .allSatisfy(id ->
                            assertThat(journal.find("t", id).blockOptional()).isPresent());
        }
    }

    private List<String> acknowledgedBeforeDeath() throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingWriter.class.getName(),
                        folder.toString())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Eventually.is("enough was acknowledged", () -> idsIn(printed).size() >= ENOUGH);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return idsIn(printed);
    }

    /** Whole ids only: the last line may have been cut off, and the logger prints, too. */
    private static List<String> idsIn(Path printed) {
        try (Stream<String> lines = Files.lines(printed)) {
            return lines.filter(line -> line.length() == ID_LENGTH && line.charAt(8) == '-')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
