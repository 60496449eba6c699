package leme.service.drift;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import leme.models.drift.Reference;
import reactor.core.publisher.Mono;

/** Where replicas put their counts together. Fails with the record's two errors only; then nothing but drift waits. */
public interface Tallies {

    /**
     * How many values of a measure fell into each bin of its reference.
     *
     * @param model version of the model that decided or read
     */
    record Tally(String model, String measure, List<Long> counts) {

        public Tally {
            counts = List.copyOf(counts);
        }
    }

    /** A reference taken from the first values that were seen of a model. */
    record Taken(String model, Reference reference) {}

    /**
     * Adds what a replica counted since it last did. Repeated after an answer that got lost, it counts twice: a window is
     * thousands of values, and nothing but a verdict rests on it.
     */
    Mono<Void> add(List<Tally> counted, Instant now);

    /**
     * What all replicas counted lately: of each measure the newest minutes that hold a window, or all there are. Forgets
     * what is older.
     *
     * @param window values
     */
    Mono<List<Tally>> lately(Collection<String> models, int window, Instant now);

    /** Keeps references for all replicas; of a measure that has one already the first stays. */
    Mono<Void> keep(List<Taken> references);

    /** Those kept of these models. */
    Mono<List<Taken>> references(Collection<String> models);
}
