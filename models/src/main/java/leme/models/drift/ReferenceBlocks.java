package leme.models.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.models.artefact.Artefact;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;

/**
 * References within a model file: names {@code drift} (the measures) and {@code drift.MEASURE} (its words), blocks
 * {@code drift.MEASURE.edges} and {@code drift.MEASURE.counts}. Releases that know nothing of them leave them alone, and
 * files without them are read as before.
 */
public final class ReferenceBlocks {

    private static final String NAMES = "drift";
    private static final String PREFIX = "drift.";

    private ReferenceBlocks() {}

    /** Adds references to the parts of a file to be. */
    public static void into(Map<String, List<String>> names, Map<String, float[]> blocks, List<Reference> references) {
        if (references.isEmpty()) {
            return;
        }
        names.put(NAMES, references.stream().map(Reference::name).toList());
        for (Reference reference : references) {
            names.put(PREFIX + reference.name(), reference.labels());
            blocks.put(edges(reference.name()), floats(reference.bins().edges()));
            blocks.put(counts(reference.name()), floats(reference.counts()));
        }
    }

    /** Those of a file; none where it has none, as files of earlier releases do. */
    public static List<Reference> of(Artefact file) throws RefusedModel {
        var references = new ArrayList<Reference>();
        for (String measure : file.header().names().getOrDefault(NAMES, List.of())) {
            references.add(reference(file, measure));
        }
        return List.copyOf(references);
    }

    private static Reference reference(Artefact file, String measure) throws RefusedModel {
        var edges = new ArrayList<Double>();
        for (float edge : file.block(edges(measure))) {
            edges.add((double) edge);
        }
        var counts = new ArrayList<Long>();
        for (int count : file.whole(counts(measure))) {
            counts.add((long) count);
        }
        try {
            return new Reference(measure, new Bins(edges), counts, file.names(PREFIX + measure));
        } catch (IllegalArgumentException unfit) {
            throw file.malformed(String.valueOf(unfit.getMessage()));
        }
    }

    /**
     * The same model without its references: for rows that were made up, or written to be learned from, and never were
     * anybody's traffic.
     */
    public static byte[] without(byte[] file) throws RefusedModel {
        Artefact read = ModelFile.read("trained just now", file);
        var names = new TreeMap<>(read.header().names());
        names.keySet().removeIf(name -> name.equals(NAMES) || name.startsWith(PREFIX));
        var blocks = new TreeMap<>(read.blocks());
        blocks.keySet().removeIf(name -> name.startsWith(PREFIX));
        return ModelFile.bytes(read.header().withNames(names), blocks);
    }

    private static String edges(String measure) {
        return PREFIX + measure + ".edges";
    }

    private static String counts(String measure) {
        return PREFIX + measure + ".counts";
    }

    private static float[] floats(List<? extends Number> numbers) {
        float[] narrow = new float[numbers.size()];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = numbers.get(i).floatValue();
        }
        return narrow;
    }
}
