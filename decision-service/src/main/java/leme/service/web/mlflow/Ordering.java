package leme.service.web.mlflow;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An {@code order_by} as MLflow reads it: keys with {@code ASC} or {@code DESC}, the first counting most. */
final class Ordering {

    private Ordering() {}

    /**
     * The order asked for, and then that of {@code otherwise}.
     *
     * @param keys what can be ordered by
     */
    static <T> Comparator<T> of(List<String> asked, Map<String, Comparator<T>> keys, Comparator<T> otherwise) {
        Comparator<T> order = (one, other) -> 0;
        for (var each : asked) {
            order = order.thenComparing(one(each, keys));
        }
        return order.thenComparing(otherwise);
    }

    private static <T> Comparator<T> one(String asked, Map<String, Comparator<T>> keys) {
        var words = asked.strip().split("\\s+");
        var key = keys.get(words[0]);
        var direction = words.length < 2 ? "ASC" : words[1].toUpperCase(Locale.ROOT);
        if (key == null || words.length > 2 || !List.of("ASC", "DESC").contains(direction)) {
            throw MlflowError.invalid("Invalid order_by clause '" + asked + "'. Valid keys are "
                    + keys.keySet().stream().sorted().toList() + ", with ASC or DESC");
        }
        return direction.equals("DESC") ? key.reversed() : key;
    }
}
