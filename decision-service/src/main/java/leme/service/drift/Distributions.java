package leme.service.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import leme.engine.Decision;
import leme.models.drift.Reference;
import leme.service.drift.References.Kept;

/**
 * The distributions of one model's decisions: the first make the reference, those after it the window. Of one thread.
 */
final class Distributions {

    /** A signal that was seen less often than this while the reference was taken is not watched. */
    private static final int FEWEST = 100;

    private final int referenceSize;
    private final int window;
    private final Map<Signal, List<Double>> early = new EnumMap<>(Signal.class);
    private final Map<Signal, Reference> references = new EnumMap<>(Signal.class);
    private final Map<Signal, Rolling> rolling = new EnumMap<>(Signal.class);
    private int seen;
    private boolean settled;

    Distributions(int referenceSize, int window) {
        this.referenceSize = referenceSize;
        this.window = window;
    }

    /** Goes on against what was kept. */
    static Distributions against(Kept kept, int window) {
        var known = new Distributions(0, window);
        kept.signals()
                .forEach(reference -> Arrays.stream(Signal.values())
                        .filter(signal -> signal.measure().equals(reference.name()))
                        .forEach(signal -> known.watch(signal, reference)));
        known.settled = true;
        return known;
    }

    private void watch(Signal signal, Reference reference) {
        references.put(signal, reference);
        rolling.put(signal, new Rolling(reference.bins(), window));
    }

    /** Looks at one more; whether the reference is complete by it. */
    boolean add(Decision decision) {
        for (var signal : Signal.values()) {
            double value = signal.of(decision);
            if (!Double.isNaN(value)) {
                add(signal, value);
            }
        }
        seen++;
        if (settled || seen < referenceSize) {
            return false;
        }
        early.forEach((signal, values) -> {
            if (values.size() >= FEWEST) {
                watch(signal, reference(signal, values));
            }
        });
        early.clear();
        settled = true;
        return true;
    }

    private void add(Signal signal, double value) {
        var window = rolling.get(signal);
        if (window != null) {
            window.add(value);
        } else if (!settled) {
            early.computeIfAbsent(signal, none -> new ArrayList<>()).add(value);
        }
    }

    private static Reference reference(Signal signal, List<Double> values) {
        return Reference.of(
                signal.measure(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    boolean isSettled() {
        return settled;
    }

    List<Reference> references() {
        return List.copyOf(references.values());
    }

    /** How each signal compares, once there is something to compare. */
    List<Reading> readings() {
        var readings = new ArrayList<Reading>();
        references.forEach((signal, reference) -> {
            var window = rolling.get(signal);
            if (window != null) {
                long[] counts = window.counts();
                readings.add(Reading.of(
                        signal, reference.against(counts), Arrays.stream(counts).sum()));
            }
        });
        return readings;
    }
}
