package leme.models.experiment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Outcomes of an experiment, one unit a line, separated by commas: {@code unit arm reward} and, where history exists,
 * {@code before}; other columns are ignored.
 */
public final class UnitOutcomes {

    private UnitOutcomes() {}

    /** Reads a file; a refusal names file and line. A unit may not come twice, least of all in two arms. */
    public static List<UnitOutcome> read(Path file) throws IOException {
        var outcomes = new ArrayList<UnitOutcome>();
        var lines = new HashMap<String, Long>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                UnitOutcome outcome = outcome(row, file);
                Long earlier = lines.putIfAbsent(outcome.unit(), row.getStartingLineNumber());
                if (earlier != null) {
                    throw new IllegalArgumentException("`" + file + "` line " + row.getStartingLineNumber() + ": unit `"
                            + outcome.unit() + "` is already on line " + earlier
                            + ". Maybe sum the rewards of a unit first, and drop units that changed arms.");
                }
                outcomes.add(outcome);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("`" + file + "` holds no outcomes. Maybe it has a header only.");
        }
        return outcomes;
    }

    private static UnitOutcome outcome(NamedCsvRecord row, Path file) {
        try {
            String before = row.findField("before").orElse("");
            return new UnitOutcome(
                    row.getField("unit"),
                    row.getField("arm"),
                    Double.parseDouble(row.getField("reward")),
                    before.isEmpty() ? null : Double.valueOf(before));
        } catch (IllegalArgumentException | NoSuchElementException faulty) {
            throw new IllegalArgumentException(
                    "`" + file + "` line " + row.getStartingLineNumber() + ": " + faulty.getMessage()
                            + ". Maybe name the columns unit, arm and reward, and write decimals with a point.",
                    faulty);
        }
    }
}
