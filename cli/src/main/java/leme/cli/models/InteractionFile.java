package leme.cli.models;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import leme.models.log.LogColumn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A file of interactions that comes into being: written under another name, readable by its owner alone, and given its own
 * once it is whole. Closed before that, it leaves nothing; nor does a program that is ended.
 */
final class InteractionFile implements AutoCloseable {

    private final Path file;
    private final Path draft;
    private final CsvWriter rows;
    private long count;
    private boolean whole;

    private InteractionFile(Path file, Path draft, CsvWriter rows) {
        this.file = file;
        this.draft = draft;
        this.rows = rows;
    }

    /** Begins one; packed where the name ends with {@code .gz}. */
    static InteractionFile at(Path file) throws IOException {
        var draft = draft(file);
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(draft));
        var text = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
        var rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text, StandardCharsets.UTF_8);
        rows.writeRecord(LogColumn.header());
        return new InteractionFile(file, draft, rows);
    }

    /** The first column that a line lacks; null when it has all. */
    static @Nullable String missing(JsonNode interaction) {
        return LogColumn.header().stream()
                .filter(column -> !interaction.has(column))
                .findFirst()
                .orElse(null);
    }

    void add(JsonNode interaction) {
        rows.writeRecord(Arrays.stream(LogColumn.values())
                .map(column -> interaction.path(column.column()).asString(""))
                .toList());
        count++;
    }

    long rows() {
        return count;
    }

    /** Gives it its name, with its dictionary beside it, first for programs, then for people. */
    void finish(Dictionary dictionary) throws IOException {
        rows.close();
        whole = true;
        beside(".dictionary.json", dictionary.json());
        beside(".dictionary.md", dictionary.markdown());
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void beside(String ending, String text) throws IOException {
        var name = file.resolveSibling(file.getFileName() + ending);
        var unnamed = draft(name);
        Files.writeString(unnamed, text);
        Files.move(unnamed, name, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path draft(Path file) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        draft.toFile().deleteOnExit();
        return draft;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!whole) {
                rows.close();
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
