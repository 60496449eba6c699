package leme.models.training;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.models.artefact.ModelFile;
import leme.models.text.Language;
import org.jspecify.annotations.Nullable;

/** Labelled messages in the order of their file; separator {@code ;}, {@code ,} or tab, whichever the header uses most. */
public record Examples(List<Example> rows) {

    private static final int SPOKEN = 6;

    public Examples {
        rows = List.copyOf(rows);
    }

    /** Reads a file, or every {@code .csv} of a folder in the order of their names; columns are detected. */
    public static Examples read(Path path) throws IOException {
        return read(path, null, null);
    }

    /**
     * Reads a file or folder.
     *
     * @param textColumn name of the message column, or null to detect it
     * @param labelColumn name of the label column, or null to detect it
     */
    public static Examples read(Path path, @Nullable String textColumn, @Nullable String labelColumn)
            throws IOException {
        var rows = new ArrayList<Example>();
        for (Path file : files(path)) {
            rows.addAll(rows(file, textColumn, labelColumn));
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("`" + path + "` holds no labelled messages");
        }
        return new Examples(rows);
    }

    /** Those that mean an intent. */
    public Examples inScope() {
        return new Examples(rows.stream().filter(row -> !row.isOutOfScope()).toList());
    }

    /** Those that mean none. */
    public Examples outOfScope() {
        return new Examples(rows.stream().filter(Example::isOutOfScope).toList());
    }

    /** Distinct labels, sorted. */
    public List<String> labels() {
        return rows.stream().map(Example::label).distinct().sorted().toList();
    }

    /** The languages that at least one in {@value #SPOKEN} messages is in: fewer are borrowed words and slips. */
    public List<Language> languages() {
        Map<Language, Long> spoken = rows.stream()
                .collect(Collectors.groupingBy(row -> row.language(Language.PORTUGUESE), Collectors.counting()));
        return Arrays.stream(Language.values())
                .filter(language -> SPOKEN * spoken.getOrDefault(language, 0L) >= rows.size())
                .toList();
    }

    /** The language of each row, one of {@link #languages()}: what seems to be in another is a slip. */
    List<Language> told() {
        List<Language> known = languages();
        return rows.stream()
                .map(row -> row.language(known.getFirst()))
                .map(language -> known.contains(language) ? language : known.getFirst())
                .toList();
    }

    /** These and others after them. */
    public Examples and(Examples others) {
        return new Examples(Stream.concat(rows.stream(), others.rows.stream()).toList());
    }

    /** SHA-256 of the rows, hexadecimal. */
    public String digest() {
        return ModelFile.digest(rows.stream()
                .map(row -> row.text() + '\0' + row.label() + '\0' + row.tone())
                .collect(Collectors.joining("\n")));
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Example> rows(Path file, @Nullable String textColumn, @Nullable String labelColumn)
            throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(file))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(file)) {
            List<CsvRecord> records = reader.stream().toList();
            Columns columns = Columns.of(records.getFirst().getFields(), textColumn, labelColumn);
            return records.stream()
                    .skip(1)
                    .map(record -> example(file, record, columns))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Example example(Path file, CsvRecord record, Columns columns) {
        if (record.getFieldCount() <= columns.last()) {
            throw new IllegalArgumentException("`" + file + "` line " + record.getStartingLineNumber() + " has `"
                    + record.getFieldCount() + "` columns, fewer than its header");
        }
        String tone = columns.tone() < 0 ? "" : record.getField(columns.tone()).strip();
        return new Example(
                record.getField(columns.text()),
                record.getField(columns.label()).strip(),
                tone);
    }

    private static char separator(Path file) throws IOException {
        String header;
        try (Stream<String> lines = Files.lines(file)) {
            header = lines.findFirst().orElse("");
        }
        char most = ';';
        for (char candidate : new char[] {',', '\t'}) {
            most = count(header, candidate) > count(header, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }
}
