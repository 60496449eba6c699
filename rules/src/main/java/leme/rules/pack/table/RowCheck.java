package leme.rules.pack.table;

import static leme.rules.file.Say.say;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;
import leme.rules.pack.table.Column.Kind;

/** Checks that each row of a table is a rule: it has a name, a condition and something to say, and no row is lost. */
final class RowCheck {

    private static final Pattern OF_ONE_ACTION = Pattern.compile("^code\\s*==.*");
    private static final Pattern PROPOSAL = Pattern.compile("(\\$\\w+\\s*:\\s*)?Proposal\\b.*");

    private final Table table;
    private final Faults faults;

    private RowCheck(Table table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    static void of(Table table, Faults faults) {
        RowCheck check = new RowCheck(table, faults);
        check.complete();
        check.gap();
        check.rows();
        check.doubles();
    }

    private void complete() {
        for (Kind kind : List.of(Kind.NAME, Kind.CONDITION, Kind.ACTION)) {
            if (table.columns(kind).isEmpty()) {
                faults.at(table.head() + 1, say("has no column of kind %s", kind), say("Add one"));
            }
        }
        if (table.columns(Kind.NAME).size() > 1) {
            faults.at(table.head() + 1, say("has two columns of kind NAME"), say("Keep one"));
        }
        if (table.rows().isEmpty()) {
            faults.at(
                    table.head() + Table.HEADING,
                    say("is empty, where the first rule should be"),
                    say("Write a rule a row"));
        }
    }

    /** Drools would stop reading at an empty row; what stands below would be lost without a word. */
    private void gap() {
        int after = table.head() + Table.HEADING + table.rows().size();
        for (int row = after; row <= table.sheet().height(); row++) {
            if (!table.sheet().isBlank(row)) {
                faults.at(row, say("stands below an empty row"), say("Remove the empty row: the table ends there"));
                return;
            }
        }
    }

    private void rows() {
        for (int row : table.rows()) {
            require(row, Kind.NAME, say("has no name"), say("Give the rule a sentence of its own"));
            require(
                    row,
                    Kind.CONDITION,
                    say("has no condition, so it would always speak"),
                    say("Fill at least one of"));
            require(row, Kind.ACTION, say("says nothing"), say("Fill at least one of"));
            ofOneAction(row);
        }
    }

    private void require(int row, Kind kind, Texts message, Texts remedy) {
        List<Column> columns = table.columns(kind);
        if (!columns.isEmpty()
                && columns.stream().allMatch(column -> table.at(row, column).isEmpty())) {
            Texts which = kind == Kind.NAME ? remedy : say("%s %s", remedy, String.join(", ", labels(columns)));
            faults.at(row, columns.getFirst().number(), message, which);
        }
    }

    /** What looks at proposals begins with the action's code: ten rows or a thousand then cost the same. */
    private void ofOneAction(int row) {
        List<Column> proposals = table.columns(Kind.CONDITION).stream()
                .filter(column -> PROPOSAL.matcher(column.object()).matches())
                .toList();
        if (proposals.isEmpty()) {
            return;
        }
        Column first = proposals.getFirst();
        if (!OF_ONE_ACTION.matcher(first.snippet()).matches()) {
            faults.at(
                    table.head() + 3,
                    first.number(),
                    say("is not the first thing to ask of a proposal"),
                    say("Let the first column of `Proposal` be `code == \"$param\"`"));
        } else if (table.at(row, first).isEmpty()) {
            faults.at(row, first.number(), say("names no action"), say("Give the code of an action of the catalogue"));
        }
    }

    /** Rows that ask and say the same differ in name only: one of them is a slip. */
    private void doubles() {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<Column> spoken = table.columns().stream()
                .filter(column -> column.kind() == Kind.CONDITION || column.kind() == Kind.ACTION)
                .toList();
        for (int row : table.rows()) {
            List<String> cells =
                    spoken.stream().map(column -> table.at(row, column)).toList();
            Integer earlier = seen.putIfAbsent(cells, row);
            if (earlier != null) {
                faults.at(
                        row,
                        say("asks and says the same as row %s", earlier),
                        say("Remove one of them, or tell them apart"));
            }
        }
    }

    private static List<String> labels(List<Column> columns) {
        return columns.stream().map(column -> "`" + column.label() + "`").toList();
    }
}
