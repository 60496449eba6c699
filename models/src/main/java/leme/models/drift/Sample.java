package leme.models.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of several measures, collected to make their references. Of one thread. */
public final class Sample {

    private final SortedMap<String, List<Value>> collected = new TreeMap<>();

    /** Adds what one event shows, by measure. */
    public void add(Map<String, Value> values) {
        values.forEach(this::add);
    }

    /** Adds a value; how many of the measure there are now. */
    public int add(String measure, Value value) {
        var values = collected.computeIfAbsent(measure, none -> new ArrayList<>());
        values.add(value);
        return values.size();
    }

    /** Forgets a measure. */
    public void remove(String measure) {
        collected.remove(measure);
    }

    public boolean isEmpty() {
        return collected.isEmpty();
    }

    /** Of one measure; empty where nothing but missing values was seen. */
    public Optional<Reference> reference(String measure) {
        return Reference.of(measure, collected.getOrDefault(measure, List.of()));
    }

    /** Of all measures, by name. */
    public List<Reference> references() {
        return collected.keySet().stream()
                .flatMap(measure -> reference(measure).stream())
                .toList();
    }
}
