package leme.models.artefact;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model file says of itself, as JSON.
 *
 * @param kind what it models, e.g. {@code intents}
 * @param schema version of the layout of this kind; a reader refuses any other
 * @param language BCP 47 tag of the texts it was trained on; {@code und} where none were
 * @param names lists of names that the numbers refer to, e.g. {@code labels}
 * @param settings how it was trained, by name
 * @param calibration temperature and operating points, by name
 * @param metrics what it reached on rows that it did not see, by name
 * @param data SHA-256 of the training rows, hexadecimal
 * @param seed of everything random in its training
 * @param blocks names and lengths of the blocks of floats that follow, in order
 */
public record Header(
        String kind,
        int schema,
        String language,
        SortedMap<String, List<String>> names,
        SortedMap<String, Double> settings,
        SortedMap<String, Double> calibration,
        SortedMap<String, Double> metrics,
        String data,
        long seed,
        List<Block> blocks) {

    /** A named run of floats. */
    public record Block(String name, int length) {}

    public Header {
        names = new TreeMap<>(names);
        settings = new TreeMap<>(settings);
        calibration = new TreeMap<>(calibration);
        metrics = new TreeMap<>(metrics);
        blocks = List.copyOf(blocks);
    }

    Header withBlocks(Map<String, float[]> contents) {
        List<Block> described = contents.entrySet().stream()
                .map(block -> new Block(block.getKey(), block.getValue().length))
                .toList();
        return new Header(kind, schema, language, names, settings, calibration, metrics, data, seed, described);
    }
}
