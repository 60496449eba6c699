package leme.rules.pack.table;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a decision table.
 *
 * @param number in the sheet, from 1
 * @param kind what its cells are for
 * @param object the fact its conditions are about, shared by conditions side by side, or what its actions call; ""
 *     when its snippet is complete
 * @param snippet in which {@code $param} stands for the cell
 * @param label what people call it
 */
record Column(int number, Kind kind, String object, String snippet, String label) {

    /** What the cells of a column are for, and how Drools calls it. */
    enum Kind {
        NAME,
        METADATA,
        CONDITION,
        ACTION
    }

    private static final Map<String, Kind> WORDS = Map.of(
            "name", Kind.NAME,
            "nome", Kind.NAME,
            "metadata", Kind.METADATA,
            "metadado", Kind.METADATA,
            "condition", Kind.CONDITION,
            "condição", Kind.CONDITION,
            "action", Kind.ACTION,
            "ação", Kind.ACTION);

    /** The kind that a heading means, in English or Portuguese; null when it is none. */
    static @Nullable Kind kind(String heading) {
        return WORDS.get(heading.toLowerCase(Locale.ROOT));
    }

    /** The metadata it gives, e.g. {@code owner}; "" for other columns. */
    String key() {
        int end = snippet.indexOf('(');
        return kind == Kind.METADATA && end > 0 ? snippet.substring(0, end).strip() : "";
    }

    /** What it becomes for a value; {@code $1}, {@code $2} stand for the parts of one with commas. */
    String with(String value) {
        String whole = snippet.replace("$param", value);
        String[] parts = value.split(",");
        for (int index = parts.length; index > 0; index--) {
            whole = whole.replace("$" + index, parts[index - 1].strip());
        }
        return whole;
    }
}
