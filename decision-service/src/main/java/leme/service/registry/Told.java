package leme.service.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A lineage in lines, the same for the same lineage. */
final class Told {

    private Told() {}

    static List<String> lines(Lineage lineage) {
        var lines = new ArrayList<String>();
        lines.add("digest: " + lineage.digest());
        lines.add("language: " + lineage.language());
        lines.add("data: " + lineage.data());
        lines.add("source: " + lineage.source());
        lines.add("code: " + lineage.code());
        lines.add("trained at: " + lineage.trainedAt());
        lines.add("seed: " + lineage.seed());
        lines.add("key: " + lineage.key());
        add(lines, "setting", lineage.settings());
        add(lines, "metric", lineage.metrics());
        add(lines, "calibration", lineage.calibration());
        lineage.gives().forEach(output -> lines.add("gives: " + output));
        return lines;
    }

    private static void add(List<String> lines, String what, SortedMap<String, Double> numbers) {
        numbers.forEach((name, value) -> lines.add(what + " " + name + ": " + value));
    }
}
