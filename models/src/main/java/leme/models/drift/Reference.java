package leme.models.drift;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a number or a word looked like when all was well: kept within the model, or as JSON.
 *
 * @param name of the input or score
 * @param counts one a bin
 * @param labels words that have a bin of their own, in the order of the bins; those of others and what is missing share the
 *     last bin. Empty where the measure is a number
 */
public record Reference(String name, Bins bins, List<Long> counts, List<String> labels) {

    /** Words that have a bin of their own: more would say little each, and cost every replica a counter. */
    public static final int MOST_LABELS = 30;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Reference {
        counts = List.copyOf(counts);
        labels = labels == null ? List.of() : List.copyOf(labels);
        if (counts.size() != bins.count() || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("`" + counts.size() + "` counts of `" + name + "` for `" + bins.count()
                    + "` bins. Maybe the file was edited by hand.");
        }
        if (!labels.isEmpty() && !bins.equals(places(labels.size()))) {
            throw new IllegalArgumentException("`" + labels.size() + "` words of `" + name + "` for the edges `"
                    + bins.edges() + "`. Maybe the file was edited by hand.");
        }
    }

    /** Of a number. */
    public Reference(String name, Bins bins, List<Long> counts) {
        this(name, bins, counts, List.of());
    }

    /** From the values of a reference window. */
    public static Reference of(String name, double[] values) {
        Bins bins = Bins.deciles(values);
        return new Reference(
                name, bins, Arrays.stream(bins.counts(values)).boxed().toList());
    }

    /** From values of one sort; empty where none says anything. */
    public static Optional<Reference> of(String name, List<Value> values) {
        double[] numbers = values.stream().flatMapToDouble(Reference::number).toArray();
        List<String> words = values.stream().flatMap(Reference::word).toList();
        if (words.isEmpty()) {
            return DoubleStream.of(numbers).anyMatch(Double::isFinite)
                    ? Optional.of(of(name, numbers))
                    : Optional.empty();
        }
        List<String> labels = commonest(words);
        Bins bins = places(labels.size());
        var counted = new Reference(
                name, bins, IntStream.range(0, bins.count()).mapToObj(_ -> 0L).toList(), labels);
        long[] counts = new long[bins.count()];
        values.forEach(value -> counts[counted.bin(value)]++);
        return Optional.of(
                new Reference(name, bins, Arrays.stream(counts).boxed().toList(), labels));
    }

    private static DoubleStream number(Value value) {
        return value instanceof Value.Number(double number) ? DoubleStream.of(number) : DoubleStream.empty();
    }

    private static Stream<String> word(Value value) {
        return value instanceof Value.Word(String word) ? Stream.of(word) : Stream.of();
    }

    /** By letter, so that the same values give the same bins. */
    private static List<String> commonest(List<String> words) {
        Map<String, Long> counts =
                words.stream().collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LABELS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Bins of words: the place of each, and one for all that have none. */
    private static Bins places(int labels) {
        return new Bins(
                IntStream.range(1, labels).mapToObj(place -> (double) place).toList());
    }

    /** The bin of a value, from 0; the last for what is missing, and for words that have none. */
    public int bin(Value value) {
        return switch (value) {
            case Value.Number(double number) -> labels.isEmpty() ? bins.bin(number) : bins.count() - 1;
            case Value.Word(String word) -> {
                int place = labels.indexOf(word);
                yield place < 0 ? bins.count() - 1 : place;
            }
        };
    }

    /** How many values it was made of. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** How a recent window compares, by its counts in {@link #bins}. */
    public Stability against(long[] recent) {
        return Stability.of(counts.stream().mapToLong(Long::longValue).toArray(), recent);
    }

    /** The same bytes for the same reference. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** What {@link #json} wrote. */
    public static Reference parse(String json) {
        return JSON.readValue(json, Reference.class);
    }
}
