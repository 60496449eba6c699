package leme.rules.pack.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Says in which cell of its row a problem sits. Problems are found in the DRL of a row; what they put in backticks is
 * looked up among the cells.
 */
final class CellFinder {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");

    private final Table table;

    CellFinder(Table table) {
        this.table = table;
    }

    /** The cell's name and label, e.g. {@code C12 (months)}; empty when the row as a whole is meant. */
    Optional<String> find(int row, String message) {
        if (!table.rows().contains(row)) {
            return Optional.empty();
        }
        List<String> quoted =
                QUOTED.matcher(message).results().map(match -> match.group(1)).toList();
        Column best = null;
        int most = 0;
        for (Column column : table.columns()) {
            int likeness = quoted.stream()
                    .mapToInt(word -> likeness(column, table.at(row, column), word))
                    .max()
                    .orElse(0);
            if (likeness > most) {
                most = likeness;
                best = column;
            }
        }
        return Optional.ofNullable(best).map(column -> name(row, column));
    }

    private static int likeness(Column column, String value, String quoted) {
        if (quoted.equals("@" + column.key())) {
            return 1000;
        }
        if (value.isEmpty()) {
            return 0;
        }
        if (value.equals(quoted)) {
            return 900;
        }
        if (dense(column.with(value)).contains(dense(quoted))) {
            return 500 + (value.contains(quoted) ? 100 : 0);
        }
        List<String> words = words(column.with(value));
        return (int) words(quoted).stream().filter(words::contains).count();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String name(int row, Column column) {
        String cell = Sheet.name(row, column.number());
        return column.label().isEmpty() ? cell : cell + " (" + column.label() + ")";
    }
}
