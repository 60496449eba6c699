package leme.rules.pack.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as its author sees it: trimmed texts by row and column.
 *
 * @param path by which problems name it
 * @param rows from row 1; a row may be shorter than others
 */
record Sheet(String path, List<List<String>> rows) {

    Sheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    int height() {
        return rows.size();
    }

    /** The text of a cell, both counted from 1; "" where there is none. */
    String at(int row, int column) {
        if (row < 1 || row > rows.size()) {
            return "";
        }
        List<String> cells = rows.get(row - 1);
        return column < 1 || column > cells.size() ? "" : cells.get(column - 1);
    }

    /** How many columns a row has. */
    int width(int row) {
        return row < 1 || row > rows.size() ? 0 : rows.get(row - 1).size();
    }

    boolean isBlank(int row) {
        return row < 1 || row > rows.size() || rows.get(row - 1).stream().allMatch(String::isEmpty);
    }

    /** The first cell that is not empty; null when the row is blank. */
    @Nullable Integer firstFilled(int row) {
        for (int column = 1; column <= width(row); column++) {
            if (!at(row, column).isEmpty()) {
                return column;
            }
        }
        return null;
    }

    /** A cell as spreadsheets call it, e.g. {@code C12}. */
    static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
