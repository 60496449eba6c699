package leme.models.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import leme.models.log.LogText;
import org.jspecify.annotations.Nullable;

/**
 * Reads logged interactions from CSV in UTF-8 (comma, semicolon or tab), telling by the header whose log it is: Leme's
 * own, the Open Bandit data set's, or the Hillstrom trial's. A refusal names file, line and column.
 *
 * @param reward column to read as reward; null for the customary one ({@code reward}, {@code click}, {@code visit})
 * @param none name of the action that does nothing; null where the log says it itself, or has none
 */
public record LogReader(@Nullable String reward, @Nullable String none) {

    /** Reads a file. */
    public RawLog read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator(file)).ofNamedCsvRecord(LogText.open(file))) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("`" + file + "` holds no interactions. Maybe it has a header only.");
            }
            List<String> header = rows.getFirst().getHeader();
            LogFormat format = LogFormat.of(header, this, file);
            List<RawLog.Row> read = rows.stream()
                    .filter(format::isLeftToChance)
                    .map(row -> row(row, format, file))
                    .toList();
            if (read.isEmpty()) {
                throw new IllegalArgumentException("`" + file + "` holds " + rows.size()
                        + " interactions, none of which was left to chance. Maybe let the service explore, and export"
                        + " later.");
            }
            return new RawLog(
                    file.getFileName().toString(),
                    format.features(),
                    format.traits(),
                    format.none(),
                    judged(read, format, file),
                    rows.size() - read.size(),
                    read.size());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static List<RawLog.Row> judged(List<RawLog.Row> shown, LogFormat format, Path file) {
        try {
            return format.judged(shown);
        } catch (IllegalArgumentException faulty) {
            throw new IllegalArgumentException("`" + file + "`: " + faulty.getMessage(), faulty);
        }
    }

    private static RawLog.Row row(NamedCsvRecord row, LogFormat format, Path file) {
        try {
            return format.row(row);
        } catch (IllegalArgumentException | NoSuchElementException faulty) {
            throw new IllegalArgumentException(
                    "`" + file + "` line " + row.getStartingLineNumber() + ": " + faulty.getMessage(), faulty);
        }
    }

    /** Whichever the header has most of. */
    private static char separator(Path file) throws IOException {
        String header = LogText.header(file);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(each -> each == sought).count();
    }

    /** A number in a column. */
    static double number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "column `" + column + "` holds `" + text + "`, not a number. Maybe write decimals with a point.",
                    notANumber);
        }
    }
}
