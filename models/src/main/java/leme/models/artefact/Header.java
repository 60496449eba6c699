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
 * @param language BCP 47 tags of the texts it was trained on, e.g. {@code pt-BR, en}; {@code und} where none were
 * @param names lists of names that the numbers refer to, e.g. {@code labels}
 * @param settings how it was trained, by name
 * @param calibration temperature and operating points, by name
 * @param metrics what it reached on rows that it did not see, by name
 * @param data SHA-256 of the training rows, hexadecimal
 * @param seed of everything random in its training
 * @param lineage where it comes from besides
 * @param shape what it takes and gives
 * @param probes what it must answer, at most {@value #MOST_PROBES}
 * @param card what its model card draws
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
        Lineage lineage,
        Shape shape,
        List<Probe> probes,
        Card card,
        List<Block> blocks) {

    /** How many probes a file may carry. */
    public static final int MOST_PROBES = 64;

    /** A named run of floats. */
    public record Block(String name, int length) {}

    public Header {
        names = new TreeMap<>(Map.copyOf(names));
        names.replaceAll((name, list) -> List.copyOf(list));
        settings = new TreeMap<>(Map.copyOf(settings));
        calibration = new TreeMap<>(Map.copyOf(calibration));
        metrics = new TreeMap<>(Map.copyOf(metrics));
        probes = List.copyOf(probes);
        blocks = List.copyOf(blocks);
        if (probes.size() > MOST_PROBES) {
            throw new IllegalArgumentException("`" + probes.size() + "` probes are more than " + MOST_PROBES);
        }
    }

    /** Of a model as its training leaves it: not prepared for use yet. */
    public Header(
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
        this(
                kind,
                schema,
                language,
                names,
                settings,
                calibration,
                metrics,
                data,
                seed,
                Lineage.UNKNOWN,
                Shape.NONE,
                List.of(),
                Card.BLANK,
                blocks);
    }

    /** The same with all that a model needs to be used. */
    public Header prepared(Lineage from, Shape takes, List<Probe> answers, Card drawn) {
        return new Header(
                kind,
                schema,
                language,
                names,
                settings,
                calibration,
                metrics,
                data,
                seed,
                from,
                takes,
                answers,
                drawn,
                blocks);
    }

    /** The same with other lists of names. */
    public Header withNames(SortedMap<String, List<String>> other) {
        return new Header(
                kind,
                schema,
                language,
                other,
                settings,
                calibration,
                metrics,
                data,
                seed,
                lineage,
                shape,
                probes,
                card,
                blocks);
    }

    Header withBlocks(Map<String, float[]> contents) {
        List<Block> described = contents.entrySet().stream()
                .map(block -> new Block(block.getKey(), block.getValue().length))
                .toList();
        return new Header(
                kind,
                schema,
                language,
                names,
                settings,
                calibration,
                metrics,
                data,
                seed,
                lineage,
                shape,
                probes,
                card,
                described);
    }
}
