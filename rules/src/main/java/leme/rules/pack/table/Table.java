package leme.rules.pack.table;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A decision table found sound in its layout: one row, one rule.
 *
 * @param sheet it stands in
 * @param head row of the word {@code RuleTable}; kinds, objects, snippets and labels follow, then the rules
 * @param columns from left to right
 * @param common metadata of all its rules, unless a row says otherwise: value by key
 */
record Table(Sheet sheet, int head, List<Column> columns, Map<String, String> common) {

    /** Rows from the head to the first rule. */
    static final int HEADING = 5;

    /** The rows that hold rules, without a gap. */
    List<Integer> rows() {
        return IntStream.rangeClosed(head + HEADING, sheet.height())
                .takeWhile(row -> !sheet.isBlank(row))
                .boxed()
                .toList();
    }

    List<Column> columns(Column.Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    String at(int row, Column column) {
        return sheet.at(row, column.number());
    }
}
