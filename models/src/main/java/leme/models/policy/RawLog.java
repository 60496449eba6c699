package leme.models.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log as its file has it, before its columns become numbers.
 *
 * @param columns names of what is known on each occasion
 * @param traits of actions, text by name of the action; empty where nothing is known
 * @param none name of the action that does nothing, or null
 * @param leftOut lines that say nothing of other policies, because nothing was left to chance
 * @param shown actions in the other lines; more than rows where a row is an answer that showed several
 */
public record RawLog(
        String name,
        List<String> columns,
        Map<String, List<String>> traits,
        @Nullable String none,
        List<Row> rows,
        int leftOut,
        int shown) {

    /**
     * A logged action.
     *
     * @param values one a column
     * @param position slot, from 0
     */
    public record Row(
            String decision,
            List<String> values,
            int position,
            String action,
            double selectionProbability,
            double reward) {}

    /** The actions shown, numbers by size, names by letter. */
    List<String> actions() {
        return rows.stream()
                .map(Row::action)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
