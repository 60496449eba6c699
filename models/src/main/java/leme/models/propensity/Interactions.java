package leme.models.propensity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import leme.models.artefact.ModelFile;
import leme.models.log.LogColumn;
import leme.models.log.LogText;

/**
 * Logged interactions, one a line, oldest first; separator {@code ;}, {@code ,} or tab, whichever the header uses; the
 * {@link #COLUMNS} in any order, others are ignored; truth is {@code true} or {@code 1}, money has a decimal point. A file named
 * {@code .gz} is unpacked. Of an export with several actions an answer only the first of each is read.
 */
public final class Interactions {

    /** What a file must have. */
    public static final List<String> COLUMNS = List.of(
            "action",
            "group",
            "prior",
            "tenureMonths",
            "monthlyRevenue",
            "productsOwned",
            "ownsProduct",
            "channel",
            "hour",
            "weekend",
            "contacts",
            "rejections",
            "acceptances",
            "asked",
            "outcome");

    private Interactions() {}

    /** Reads a file; the message of a refusal names line and column. */
    public static List<Interaction> read(Path file) throws IOException {
        String header = LogText.header(file);
        char separator = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
        requireColumns(file, header, separator);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(LogText.open(file))) {
            return rows.stream()
                    .filter(Interactions::stoodFirst)
                    .map(row -> interaction(file, row))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What stood below another was looked at less for standing there: its rate would be its place's. */
    private static boolean stoodFirst(NamedCsvRecord row) {
        return row.findField(LogColumn.RANK.column()).orElse("1").equals("1");
    }

    /** SHA-256 of the rows, hexadecimal. */
    public static String digest(List<Interaction> rows) {
        return ModelFile.digest(rows.stream().map(Interaction::toString).collect(Collectors.joining("\n")));
    }

    private static void requireColumns(Path file, String header, char separator) {
        List<String> has = Arrays.stream(header.split(String.valueOf(separator), -1))
                .map(name -> name.strip().replace("\"", "").replace("\ufeff", ""))
                .toList();
        List<String> missing =
                COLUMNS.stream().filter(column -> !has.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("`" + file + "` has no column `" + String.join("`, `", missing)
                    + "`. Maybe its first line is not a header; docs/models.md says what each column holds.");
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
            requireSane(profile);
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

    private static void requireSane(Profile profile) {
        boolean counts = profile.tenureMonths() >= 0
                && profile.productsOwned() >= 0
                && profile.contacts() >= 0
                && profile.rejections() >= 0
                && profile.acceptances() >= 0;
        if (!counts || !(profile.monthlyRevenue() >= 0 && Double.isFinite(profile.monthlyRevenue()))) {
            throw new IllegalArgumentException("a count or the revenue is below 0 or no number: `" + profile + "`");
        }
        if (profile.hour() < 0 || profile.hour() > 23) {
            throw new IllegalArgumentException("column `hour` holds `" + profile.hour() + "`, outside 0 to 23");
        }
    }
}
