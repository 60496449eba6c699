package leme.service.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import leme.engine.Decision;
import leme.models.drift.Reference;

/**
 * The distributions of one model's decisions: of each signal the first values make the reference, those after them the
 * window. Of one thread.
 */
final class Distributions {

    private final int referenceSize;
    private final int window;
    private final Map<Signal, List<Double>> early = new EnumMap<>(Signal.class);
    private final Map<Signal, Reference> references = new EnumMap<>(Signal.class);
    private final Map<Signal, Rolling> rolling = new EnumMap<>(Signal.class);

    /**
     * Goes on against what was kept.
     *
     * @param referenceSize how many values make the reference of a signal that has none
     */
    Distributions(List<Reference> kept, int referenceSize, int window) {
        this.referenceSize = referenceSize;
        this.window = window;
        kept.forEach(reference -> Arrays.stream(Signal.values())
                .filter(signal -> signal.measure().equals(reference.name()))
                .forEach(signal -> watch(signal, reference)));
    }

    private void watch(Signal signal, Reference reference) {
        references.put(signal, reference);
        rolling.put(signal, new Rolling(reference.bins(), window));
    }

    /** Looks at one more; whether a reference is complete by it. */
    boolean add(Decision decision) {
        boolean completes = false;
        for (var signal : Signal.values()) {
            double value = signal.of(decision);
            completes |= !Double.isNaN(value) && add(signal, value);
        }
        return completes;
    }

    private boolean add(Signal signal, double value) {
        var watched = rolling.get(signal);
        if (watched != null) {
            watched.add(value);
            return false;
        }
        var values = early.computeIfAbsent(signal, none -> new ArrayList<>());
        values.add(value);
        if (values.size() < referenceSize) {
            return false;
        }
        early.remove(signal);
        watch(signal, reference(signal, values));
        return true;
    }

    private static Reference reference(Signal signal, List<Double> values) {
        return Reference.of(
                signal.measure(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Whether no signal that was seen still lacks its reference. */
    boolean isSettled() {
        return early.isEmpty() && !references.isEmpty();
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
