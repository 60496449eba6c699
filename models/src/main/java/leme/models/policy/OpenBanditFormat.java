package leme.models.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ZOZO Open Bandit data set: Y. Saito et al., NeurIPS 2021. An impression a line; its {@code propensity_score} is a
 * selection probability of the item in its position. Traits of items come from {@code *_item_context.csv} beside it.
 *
 * <p>User-item affinities are not read: they are zero on nineteen of twenty lines.
 */
record OpenBanditFormat(
        List<String> features,
        Map<String, List<String>> traits,
        @Nullable String none) implements LogFormat {

    private static final String POSITION = "position";

    static OpenBanditFormat of(List<String> header, LogReader reader, Path file) throws IOException {
        List<String> features = header.stream()
                .filter(column -> column.startsWith("user_feature_") || column.equals(POSITION))
                .toList();
        return new OpenBanditFormat(features, items(file), reader.none());
    }

    @Override
    public RawLog.Row row(NamedCsvRecord row) {
        return new RawLog.Row(
                "line " + row.getStartingLineNumber(),
                features.stream()
                        .map(column -> column.equals(POSITION) ? "slot " + row.getField(column) : row.getField(column))
                        .toList(),
                Integer.parseInt(row.getField(POSITION)) - 1,
                row.getField("item_id"),
                LogReader.number(row, "propensity_score"),
                LogReader.number(row, "click"));
    }

    private static Map<String, List<String>> items(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("_[a-z]+\\.csv$", "_item_context.csv");
        Path beside = file.resolveSibling(name);
        if (beside.equals(file) || !Files.exists(beside)) {
            return Map.of();
        }
        var items = new HashMap<String, List<String>>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(beside)) {
            rows.forEach(row -> items.put(
                    row.getField("item_id"),
                    row.getHeader().stream()
                            .filter(column -> column.startsWith("item_feature_"))
                            .map(row::getField)
                            .toList()));
        }
        return Map.copyOf(items);
    }
}
