package leme.models.propensity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Logged interactions, one a line, separator {@code ;}, with the columns {@code action group prior tenureMonths
 * monthlyRevenue productsOwned ownsProduct channel hour weekend contacts rejections acceptances asked outcome}, in any
 * order; truth is {@code true} or {@code 1}, money has a decimal point.
 */
public final class Interactions {

    private Interactions() {}

    /** Reads a file; the message of a refusal names line and column. */
    public static List<Interaction> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> interaction(file, row)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Interaction interaction(Path file, NamedCsvRecord row) {
        try {
            var profile = new Profile(
                    Integer.parseInt(row.getField("tenureMonths")),
                    Double.parseDouble(row.getField("monthlyRevenue")),
                    Integer.parseInt(row.getField("productsOwned")),
                    truth(row, "ownsProduct"),
                    row.getField("channel"),
                    Integer.parseInt(row.getField("hour")),
                    truth(row, "weekend"),
                    Integer.parseInt(row.getField("contacts")),
                    Integer.parseInt(row.getField("rejections")),
                    Integer.parseInt(row.getField("acceptances")),
                    truth(row, "asked"));
            double prior = Double.parseDouble(row.getField("prior"));
            return new Interaction(
                    row.getField("action"), row.getField("group"), prior, profile, truth(row, "outcome"));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new IllegalArgumentException(
                    "`" + file + "` line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private static boolean truth(NamedCsvRecord row, String column) {
        return switch (row.getField(column)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default ->
                throw new IllegalArgumentException(
                        "column `" + column + "` holds `" + row.getField(column) + "`, neither true nor false");
        };
    }
}
