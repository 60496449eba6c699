package leme.rules.pack.table;

import static leme.rules.file.Say.say;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;

/** Reads a sheet saved as CSV: separated by commas or, as Brazilian spreadsheets save it, by semicolons. */
final class CsvSheet {

    private CsvSheet() {}

    static Loaded<Sheet> read(String path, String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(content))
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(content)) {
            for (CsvRecord row : records) {
                rows.add(row.getFields().stream().map(String::strip).toList());
            }
        } catch (IOException | CsvParseException broken) {
            return new Loaded.Faulty<>(List.of(new FileProblem(
                    path,
                    rows.size() + 1,
                    "",
                    say("cannot be read as CSV"),
                    say("Look for a missing or stray quotation mark, or save the sheet as CSV again"))));
        }
        return new Loaded.Sound<>(new Sheet(path, rows));
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.indexOf(';') >= 0 ? ';' : ',';
    }
}
