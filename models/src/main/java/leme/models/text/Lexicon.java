package leme.models.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A word list kept beside this class: two columns, separator {@code ;}, one header line, UTF-8. */
record Lexicon(List<Entry> entries) {

    /** What may be written, and how the models read it. */
    record Entry(String written, String read) {}

    /** Reads a list from the class path. */
    static Lexicon named(String resource) {
        var entries = new ArrayList<Entry>();
        var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.stream().skip(1).forEach(row -> entries.add(new Entry(row.getField(0), row.getField(1))));
        } catch (IOException e) {
            throw new UncheckedIOException("word list `" + resource + "` cannot be read", e);
        }
        return new Lexicon(List.copyOf(entries));
    }
}
