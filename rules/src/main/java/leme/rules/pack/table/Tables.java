package leme.rules.pack.table;

import static leme.rules.file.Say.say;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import org.drools.template.parser.DecisionTableParseException;

/**
 * A decision table as rules.
 *
 * @param drl its rules, each on the line of its row; without package, imports and globals
 * @param cells finds the cell that a problem is about
 */
public record Tables(String drl, Cells cells) {

    /** Where in a row a problem sits. */
    @FunctionalInterface
    public interface Cells {

        /** The cell's name and label, e.g. {@code C12 (months)}; empty when the row as a whole is meant. */
        Optional<String> find(int row, String message);
    }

    /**
     * Reads a table.
     *
     * @param path in the pack; {@code .csv} or {@code .xlsx}
     * @param content of a {@code .csv} its text, of an {@code .xlsx} its bytes in base64
     */
    public static Loaded<Tables> read(String path, String content) {
        return switch (sheet(path, content)) {
            case Loaded.Faulty<Sheet>(var problems) -> new Loaded.Faulty<>(problems);
            case Loaded.Sound<Sheet>(var sheet) ->
                switch (TableReader.read(sheet)) {
                    case Loaded.Faulty<Table>(var problems) -> new Loaded.Faulty<>(problems);
                    case Loaded.Sound<Table>(var table) -> drl(table);
                };
        };
    }

    /** A sound table as a workbook ({@code .xlsx}) that people like to open: its bytes. */
    public static Loaded<byte[]> workbook(String path, String content) {
        return switch (sheet(path, content)) {
            case Loaded.Faulty<Sheet>(var problems) -> new Loaded.Faulty<>(problems);
            case Loaded.Sound<Sheet>(var sheet) -> TableReader.read(sheet).map(Spreadsheet::of);
        };
    }

    private static Loaded<Tables> drl(Table table) {
        try {
            return new Loaded.Sound<>(new Tables(TableDrl.of(table), new CellFinder(table)::find));
        } catch (DecisionTableParseException refused) {
            return new Loaded.Faulty<>(List.of(new FileProblem(
                    table.sheet().path(),
                    table.head(),
                    "",
                    say("is no decision table to Drools: %s", String.valueOf(refused.getMessage())),
                    say("Compare its heading with the one in docs/writing-rules.md"))));
        }
    }

    private static Loaded<Sheet> sheet(String path, String content) {
        if (path.endsWith(".csv")) {
            return isTooLarge(content.getBytes(StandardCharsets.UTF_8)) ? tooLarge(path) : CsvSheet.read(path, content);
        }
        byte[] bytes = Base64.getDecoder().decode(content);
        return isTooLarge(bytes) ? tooLarge(path) : Workbook.read(path, bytes);
    }

    private static boolean isTooLarge(byte[] content) {
        return content.length > Bounds.FILE;
    }

    private static Loaded<Sheet> tooLarge(String path) {
        return new Loaded.Faulty<>(List.of(new FileProblem(
                path,
                1,
                "",
                say("is larger than %s bytes", Bounds.FILE),
                say("Split it, or remove pictures and styles"))));
    }
}
