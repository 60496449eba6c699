package leme.models.policy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import leme.models.log.LogColumn;
import org.jspecify.annotations.Nullable;

/** Which columns of a log mean what. */
sealed interface LogFormat permits LogFormat.Own, LogFormat.Hillstrom, OpenBanditFormat {

    /** Columns that are known before the action is chosen. */
    List<String> features();

    /** Of actions, by name. */
    default Map<String, List<String>> traits() {
        return Map.of();
    }

    /** The action that does nothing. */
    @Nullable String none();

    /** Whether another action could have been chosen; what had to be chosen says nothing of other policies. */
    default boolean isLeftToChance(NamedCsvRecord row) {
        return true;
    }

    /** Reads a line. */
    RawLog.Row row(NamedCsvRecord row);

    /** What is judged: every action shown, or every answer as a whole. */
    default List<RawLog.Row> judged(List<RawLog.Row> shown) {
        return shown;
    }

    /** Told by the header. */
    static LogFormat of(List<String> header, LogReader reader, Path file) throws IOException {
        if (header.containsAll(List.of("item_id", "propensity_score", "click"))) {
            return OpenBanditFormat.of(header, reader, file);
        }
        if (header.containsAll(List.of("segment", "visit", "conversion", "spend"))) {
            return new Hillstrom(Objects.requireNonNullElse(reader.reward(), "visit"));
        }
        return Own.of(header, reader);
    }

    private static List<String> values(NamedCsvRecord row, List<String> columns) {
        return columns.stream().map(row::getField).toList();
    }

    /**
     * Leme's own: {@code decision action selection_probability reward}, optionally {@code position} (from 1); every other
     * column is a feature. Of an export ({@link LogColumn}) only what was known before the choice is one, lines with a
     * restraint are left out, and answers that showed several actions are taken as a whole ({@link Answers}).
     */
    record Own(
            List<String> features,
            String reward,
            Map<String, String> names,
            @Nullable String none,
            boolean exported) implements LogFormat {

        private static final Set<String> REQUIRED = Set.of("decision", "action", "selectionprobability");

        static Own of(List<String> header, LogReader reader) {
            var names = new HashMap<String, String>();
            header.forEach(column -> names.put(plain(column), column));
            String reward = reader.reward() != null ? reader.reward() : names.getOrDefault("reward", "reward");
            if (!names.keySet().containsAll(REQUIRED) || !header.contains(reward)) {
                throw new IllegalArgumentException("the columns `" + String.join("`, `", header)
                        + "` are not those of a log. Maybe name them decision, action, selection_probability and "
                        + reward + ".");
            }
            boolean exported = LogColumn.isExport(header);
            List<String> features = header.stream()
                    .filter(column -> !REQUIRED.contains(plain(column))
                            && !column.equals(reward)
                            && !plain(column).equals("reward")
                            && !plain(column).equals("position")
                            && (!exported || LogColumn.isFeature(column)))
                    .toList();
            return new Own(features, reward, Map.copyOf(names), reader.none(), exported);
        }

        @Override
        public boolean isLeftToChance(NamedCsvRecord row) {
            return !exported || row.getField(LogColumn.RESTRAINT.column()).isEmpty();
        }

        @Override
        public RawLog.Row row(NamedCsvRecord row) {
            String position = names.get(exported ? LogColumn.RANK.column() : "position");
            return new RawLog.Row(
                    row.getField(name("decision")),
                    values(row, features),
                    position == null ? 0 : Integer.parseInt(row.getField(position)) - 1,
                    row.getField(name("action")),
                    LogReader.number(row, name("selectionprobability")),
                    LogReader.number(row, reward));
        }

        @Override
        public List<RawLog.Row> judged(List<RawLog.Row> shown) {
            return exported ? Answers.whole(shown) : shown;
        }

        private String name(String plain) {
            return Objects.requireNonNull(names.get(plain));
        }

        private static String plain(String column) {
            return column.strip().toLowerCase(Locale.ROOT).replace("_", "").replace("decisionid", "decision");
        }
    }

    /** K. Hillstrom's e-mail trial of 2008: three arms drawn alike. */
    record Hillstrom(String reward) implements LogFormat {

        private static final List<String> KNOWN =
                List.of("recency", "history", "mens", "womens", "zip_code", "newbie", "channel");
        private static final int ARMS = 3;

        @Override
        public List<String> features() {
            return KNOWN;
        }

        @Override
        public String none() {
            return "No E-Mail";
        }

        @Override
        public RawLog.Row row(NamedCsvRecord row) {
            return new RawLog.Row(
                    "line " + row.getStartingLineNumber(),
                    values(row, KNOWN),
                    0,
                    row.getField("segment"),
                    1.0 / ARMS,
                    LogReader.number(row, reward));
        }
    }
}
