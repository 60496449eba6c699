package leme.models.policy;

import java.util.List;
import java.util.stream.IntStream;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.Occasion;

/**
 * Turns logs with the same columns into the same numbers; fitted on the first of them, without looking at rewards.
 *
 * @param actions names by number
 */
public record Encoding(List<String> columns, List<ColumnEncoding> encodings, List<String> actions, double[][] traits) {

    /** Fits to a log. */
    public static Encoding of(RawLog log) {
        List<ColumnEncoding> encodings = IntStream.range(0, log.columns().size())
                .mapToObj(column -> ColumnEncoding.of(
                        log.columns().get(column),
                        log.rows().stream().map(row -> row.values().get(column)).toList()))
                .toList();
        return new Encoding(log.columns(), encodings, log.actions(), traits(log));
    }

    /** Encodes a log; one whose columns or actions are others is refused. */
    public InteractionLog encode(RawLog log) {
        if (!log.columns().equals(columns)) {
            throw new IllegalArgumentException("`" + log.name() + "` has the columns `"
                    + String.join("`, `", log.columns()) + "` instead of `" + String.join("`, `", columns)
                    + "`. Maybe it is a log of something else.");
        }
        List<String> features =
                encodings.stream().flatMap(each -> each.names().stream()).toList();
        Integer none = log.none() == null ? null : action(log.none(), log.name());
        List<Logged> rows = log.rows().stream()
                .map(row -> logged(row, features.size(), log.name()))
                .toList();
        return new InteractionLog(log.name(), features, actions, traits, none, rows, log.leftOut(), log.shown());
    }

    /** The number of an action. */
    int action(String action, String log) {
        int number = actions.indexOf(action);
        if (number < 0) {
            throw new IllegalArgumentException("`" + log + "` has the action `" + action
                    + "`, which the log to learn from never shows. Maybe it is a log of something else.");
        }
        return number;
    }

    private Logged logged(RawLog.Row row, int features, String log) {
        double[] numbers = numbers(row.values(), encodings, features);
        return new Logged(
                row.decision(),
                new Occasion(numbers, row.position()),
                action(row.action(), log),
                row.selectionProbability(),
                row.reward());
    }

    private static double[] numbers(List<String> values, List<ColumnEncoding> encodings, int width) {
        double[] numbers = new double[width];
        int at = 0;
        for (int column = 0; column < values.size(); column++) {
            encodings.get(column).write(values.get(column), numbers, at);
            at += encodings.get(column).width();
        }
        return numbers;
    }

    private static double[][] traits(RawLog log) {
        List<String> actions = log.actions();
        if (!log.traits().keySet().containsAll(actions)) {
            return new double[actions.size()][0];
        }
        List<List<String>> rows = actions.stream()
                .map(action -> log.traits().getOrDefault(action, List.of()))
                .toList();
        List<ColumnEncoding> encodings = IntStream.range(0, rows.getFirst().size())
                .mapToObj(i -> ColumnEncoding.of(
                        "trait" + i, rows.stream().map(row -> row.get(i)).toList()))
                .toList();
        int width = encodings.stream().mapToInt(ColumnEncoding::width).sum();
        return rows.stream().map(row -> numbers(row, encodings, width)).toArray(double[][]::new);
    }
}
