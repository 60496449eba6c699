package leme.rules.pack.table;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import leme.rules.file.Loaded;
import leme.rules.pack.table.Column.Kind;

/**
 * Finds the decision table in a sheet and checks how it is laid out: what the rows above it say, and what each column is
 * for. A cell that belongs to nothing is refused, never skipped.
 */
final class TableReader {

    private static final Set<String> TABLE = Set.of("ruletable", "tabela de regras");
    private static final Set<String> TITLES = Set.of("ruleset", "conjunto de regras");
    private static final List<String> KEYS =
            List.of("reason", "policy", "legalBasis", "owner", "satisfies", "validFrom", "validUntil");

    private final Sheet sheet;
    private final Faults faults;
    private final Map<String, String> common = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();

    private TableReader(Sheet sheet) {
        this.sheet = sheet;
        this.faults = new Faults(sheet.path());
    }

    static Loaded<Table> read(Sheet sheet) {
        return new TableReader(sheet).read();
    }

    private Loaded<Table> read() {
        bounds();
        int head = head();
        if (head == 0) {
            faults.at(1, say("has no `RuleTable`"), say("Write `RuleTable` above the first column of the rules"));
        } else {
            above(head);
            IntStream.rangeClosed(1, widest()).forEach(column -> column(head, column));
        }
        if (faults.any()) {
            return new Loaded.Faulty<>(faults.problems());
        }
        Table table = new Table(sheet, head, columns, common);
        RowCheck.of(table, faults);
        return faults.any() ? new Loaded.Faulty<>(faults.problems()) : new Loaded.Sound<>(table);
    }

    private void bounds() {
        if (sheet.height() > Bounds.ROWS) {
            faults.at(Bounds.ROWS + 1, say("is one row too many"), say("Keep to %s rows: split it", Bounds.ROWS));
        }
        for (int row = 1; row <= sheet.height(); row++) {
            if (sheet.width(row) > Bounds.COLUMNS) {
                faults.at(
                        row, say("has more than %s columns", Bounds.COLUMNS), say("Remove the empty ones at its end"));
            }
            for (int column = 1; column <= sheet.width(row); column++) {
                cell(row, column);
            }
        }
    }

    private void cell(int row, int column) {
        if (sheet.at(row, column).length() > Bounds.CELL) {
            faults.at(row, column, say("is longer than %s characters", Bounds.CELL), say("Say it in fewer words"));
        }
        if (sheet.at(row, column).contains("\n")) {
            faults.at(row, column, say("breaks the line within a cell"), say("Write the cell on one line"));
        }
    }

    /** Where the table begins; 0 when nowhere. There is one table in a file, so that its rows are its rules. */
    private int head() {
        int head = 0;
        for (int row = 1; row <= sheet.height(); row++) {
            for (int column = 1; column <= sheet.width(row); column++) {
                String word = sheet.at(row, column).toLowerCase(Locale.ROOT);
                if (TABLE.stream().anyMatch(name -> word.equals(name) || word.startsWith(name + " "))) {
                    if (head > 0) {
                        faults.at(
                                row, column, say("begins a second table"), say("Put each table in a file of its own"));
                    } else {
                        head = row;
                    }
                }
            }
        }
        return head;
    }

    /** Above the table: a title, notes that begin with #, and metadata that all rows share. */
    private void above(int head) {
        for (int row = 1; row < head; row++) {
            Integer first = sheet.firstFilled(row);
            if (first == null) {
                continue;
            }
            String word = sheet.at(row, first);
            if (word.startsWith("@") && KEYS.contains(word.substring(1))) {
                common.put(word.substring(1), sheet.at(row, first + 1));
            } else if (!word.startsWith("#") && !TITLES.contains(word.toLowerCase(Locale.ROOT))) {
                faults.at(
                        row,
                        first,
                        say("says `%s`, which means nothing above a table", word),
                        say(
                                "Give metadata for all rows, e.g. `@owner` and its value in the next cell, or begin a note with #"));
            }
        }
    }

    private int widest() {
        return IntStream.rangeClosed(1, sheet.height()).map(sheet::width).max().orElse(0);
    }

    private void column(int head, int number) {
        String heading = sheet.at(head + 1, number);
        Kind kind = Column.kind(heading);
        if (kind == null) {
            strange(head, number, heading);
            return;
        }
        String object = kind == Kind.CONDITION || kind == Kind.ACTION ? object(head, number, kind) : "";
        Column column = new Column(number, kind, object, sheet.at(head + 3, number), sheet.at(head + 4, number));
        snippet(head, column);
        columns.add(column);
    }

    private void strange(int head, int number, String heading) {
        if (!heading.isEmpty()) {
            faults.at(
                    head + 1,
                    number,
                    say("is `%s`, which is no kind of column", heading),
                    say("Write NAME, METADATA, CONDITION or ACTION"));
            return;
        }
        for (int row = head + 2; row <= sheet.height(); row++) {
            if (!sheet.at(row, number).isEmpty()) {
                faults.at(
                        row,
                        number,
                        say("stands in a column without a kind"),
                        say(
                                "Write NAME, METADATA, CONDITION or ACTION in %s, or empty the cell",
                                Sheet.name(head + 1, number)));
                return;
            }
        }
    }

    /** The object of a column; an empty one beside a condition is that condition's, as merged cells are saved. */
    private String object(int head, int number, Kind kind) {
        String own = sheet.at(head + 2, number).replaceFirst("\\.\\.\\.$", "").strip();
        boolean shared = own.isEmpty()
                && kind == Kind.CONDITION
                && !columns.isEmpty()
                && columns.getLast().kind() == Kind.CONDITION
                && columns.getLast().number() == number - 1;
        return shared ? columns.getLast().object() : own;
    }

    private void snippet(int head, Column column) {
        if (column.kind() == Kind.NAME) {
            return;
        }
        if (column.snippet().isEmpty()) {
            faults.at(
                    head + 3,
                    column.number(),
                    say("is empty, so its column does nothing"),
                    say(
                            "Write what the cells mean, `$param` standing for the cell, e.g. `customer.tenureMonths < $param`"));
        }
        if (column.kind() == Kind.METADATA && !KEYS.contains(column.key())) {
            faults.at(
                    head + 3,
                    column.number(),
                    say("gives `%s`, which is no metadata", column.key()),
                    say("Write one of %s, e.g. `owner(\"$param\")`", String.join(", ", KEYS)));
        }
    }
}
