package leme.service.drift;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import leme.models.drift.Reference;
import leme.models.drift.Sample;
import leme.models.drift.Value;
import leme.service.drift.Reading.Against;
import leme.service.drift.Tallies.Taken;
import leme.service.drift.Tallies.Tally;
import leme.service.telemetry.Measure;

/**
 * What this replica counted of one model's measures and did not share yet. A measure without a reference is collected until
 * there is one. Of one thread.
 */
final class ModelCounts {

    private final String model;
    private final int referenceSize;
    private final MeterRegistry meters;
    private final Map<String, Reference> references = new TreeMap<>();
    private final Set<String> trained = new HashSet<>();
    private final Map<String, long[]> pending = new TreeMap<>();
    private final Map<String, Counter[]> counters = new TreeMap<>();
    private final Sample early = new Sample();
    private final Map<String, Reference> complete = new TreeMap<>();

    /**
     * Nothing counted yet.
     *
     * @param carried references that came with the model
     * @param referenceSize how many values make the reference of a measure that has none
     */
    ModelCounts(String model, List<Reference> carried, int referenceSize, MeterRegistry meters) {
        this.model = model;
        this.referenceSize = referenceSize;
        this.meters = meters;
        carried.forEach(reference -> {
            trained.add(reference.name());
            references.put(reference.name(), reference);
        });
    }

    String model() {
        return model;
    }

    void add(Map<String, Value> values) {
        values.forEach(this::add);
    }

    private void add(String measure, Value value) {
        var reference = references.get(measure);
        if (reference != null) {
            int bin = reference.bin(value);
            pending.computeIfAbsent(measure, none -> new long[reference.bins().count()])[bin]++;
            counters.computeIfAbsent(measure, none -> counters(reference))[bin].increment();
        } else if (!complete.containsKey(measure) && early.add(measure, value) >= referenceSize) {
            propose(measure, early.reference(measure));
            early.remove(measure);
        }
    }

    private void propose(String measure, Optional<Reference> reference) {
        reference.ifPresent(made -> complete.put(measure, made));
    }

    /** Offers a reference of a measure that is not counted here, unless there is one. */
    void propose(Reference reference) {
        if (!references.containsKey(reference.name())) {
            complete.put(reference.name(), reference);
        }
    }

    private Counter[] counters(Reference reference) {
        var bins = new Counter[reference.bins().count()];
        for (int bin = 0; bin < bins.length; bin++) {
            bins[bin] = Counter.builder(Measure.DRIFT_VALUES.id())
                    .tags("model", Reading.named(model), "measure", reference.name(), "bin", label(reference, bin))
                    .register(meters);
        }
        return bins;
    }

    private static String label(Reference reference, int bin) {
        if (bin == reference.bins().count() - 1) {
            return "other";
        }
        return bin < reference.labels().size() ? reference.labels().get(bin) : String.valueOf(bin);
    }

    /** What was counted since the last time; from now on it is the caller's. */
    List<Tally> drain() {
        var drained = new ArrayList<Tally>();
        pending.forEach((measure, counts) -> drained.add(
                new Tally(model, measure, Arrays.stream(counts).boxed().toList())));
        pending.clear();
        return drained;
    }

    /** What was drained and could not be shared. */
    void restore(Tally tally) {
        var counts = pending.computeIfAbsent(
                tally.measure(), none -> new long[tally.counts().size()]);
        for (int bin = 0; bin < Math.min(counts.length, tally.counts().size()); bin++) {
            counts[bin] += tally.counts().get(bin);
        }
    }

    /** References that were completed here, for all replicas. */
    List<Taken> proposals() {
        return complete.values().stream()
                .map(reference -> new Taken(model, reference))
                .toList();
    }

    /** Goes by a reference that all replicas go by, where the model brought none. */
    void adopt(Reference reference) {
        if (!trained.contains(reference.name())) {
            references.putIfAbsent(reference.name(), reference);
            complete.remove(reference.name());
            early.remove(reference.name());
        }
    }

    /** Whether a measure was seen that has no reference yet. */
    boolean isCollecting() {
        return !early.isEmpty() || !complete.isEmpty();
    }

    boolean hasReferences() {
        return !references.isEmpty();
    }

    Optional<Reference> reference(String measure) {
        return Optional.ofNullable(references.get(measure));
    }

    /** Where a measure's reference is from. */
    Against against(String measure) {
        return trained.contains(measure) ? Against.TRAINING : Against.FIRST_VALUES;
    }
}
