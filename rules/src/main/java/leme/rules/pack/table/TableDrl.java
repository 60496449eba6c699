package leme.rules.pack.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leme.rules.pack.table.Column.Kind;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.decisiontable.parser.RuleSheetListener;
import org.drools.template.model.DRLOutput;
import org.drools.template.model.Rule;

/**
 * Has Drools turn a table into DRL, and lays each rule on one line: the line of its row. Whoever finds fault with line 12
 * of it means row 12 of the sheet.
 */
final class TableDrl {

    private final Table table;

    private TableDrl(Table table) {
        this.table = table;
    }

    static String of(Table table) {
        return new TableDrl(table).drl();
    }

    private String drl() {
        Map<Integer, String> rules = new HashMap<>();
        for (Rule rule : compiled()) {
            rules.put(rule.getSpreadsheetRowNumber(), onOneLine(rule));
        }
        StringBuilder drl = new StringBuilder();
        for (int row = 1; row <= table.sheet().height(); row++) {
            drl.append(rules.getOrDefault(row, "")).append('\n');
        }
        return drl.toString();
    }

    /** Drools counts rows and columns from 0. */
    private List<Rule> compiled() {
        DefaultRuleSheetListener drools = new DefaultRuleSheetListener();
        drools.startSheet(table.sheet().path());
        int head = table.head();
        int first = table.columns().getFirst().number();
        drools.newCell(head - 1, first - 1, "RuleTable", RuleSheetListener.NON_MERGED);
        table.columns().forEach(column -> heading(drools, head, column));
        for (int row : table.rows()) {
            drools.newRow(row - 1, table.columns().size());
            for (Column column : table.columns()) {
                drools.newCell(row - 1, column.number() - 1, value(row, column), RuleSheetListener.NON_MERGED);
            }
        }
        drools.finishSheet();
        return drools.getRuleSet().getRules();
    }

    private void heading(DefaultRuleSheetListener drools, int head, Column column) {
        int at = column.number() - 1;
        drools.newCell(head, at, column.kind().name(), RuleSheetListener.NON_MERGED);
        if (!column.object().isEmpty()) {
            drools.newCell(head + 1, at, column.object(), mergedFrom(column));
        }
        drools.newCell(head + 2, at, column.snippet(), RuleSheetListener.NON_MERGED);
        drools.newCell(head + 3, at, column.label(), RuleSheetListener.NON_MERGED);
    }

    /** Conditions on one object, side by side, are one pattern. */
    private int mergedFrom(Column column) {
        int from = column.number();
        if (column.kind() == Kind.CONDITION) {
            for (Column other : table.columns(Kind.CONDITION)) {
                if (other.number() < from && other.object().equals(column.object()) && isBeside(other, column)) {
                    from = other.number();
                }
            }
        }
        return from - 1;
    }

    private boolean isBeside(Column left, Column right) {
        return table.columns(Kind.CONDITION).stream()
                        .filter(between -> between.number() >= left.number() && between.number() <= right.number())
                        .filter(between -> between.object().equals(left.object()))
                        .count()
                == right.number() - left.number() + 1;
    }

    private String value(int row, Column column) {
        String value = table.at(row, column);
        return value.isEmpty() && column.kind() == Kind.METADATA
                ? table.common().getOrDefault(column.key(), "")
                : value;
    }

    private String onOneLine(Rule rule) {
        List<String> given =
                table.columns(Kind.METADATA).stream().map(Column::key).toList();
        table.common().forEach((key, value) -> {
            if (!given.contains(key)) {
                rule.addMetadata(key + "(\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\")");
            }
        });
        DRLOutput output = new DRLOutput();
        rule.setComment(null);
        rule.renderDRL(output);
        return output.getDRL().lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
