package leme.models.drift;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a number looked like when all was well: kept beside the model, as JSON.
 *
 * @param name of the input or score
 * @param counts one a bin
 */
public record Reference(String name, Bins bins, List<Long> counts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Reference {
        counts = List.copyOf(counts);
        if (counts.size() != bins.count() || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("`" + counts.size() + "` counts of `" + name + "` for `" + bins.count()
                    + "` bins. Maybe the file was edited by hand.");
        }
    }

    /** From the values of a reference window. */
    public static Reference of(String name, double[] values) {
        Bins bins = Bins.deciles(values);
        return new Reference(
                name, bins, Arrays.stream(bins.counts(values)).boxed().toList());
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
