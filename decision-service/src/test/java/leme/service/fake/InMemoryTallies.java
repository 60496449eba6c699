package leme.service.fake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import leme.service.drift.Tallies;
import leme.service.record.RecordUnreachable;
import reactor.core.publisher.Mono;

/** Counts that replicas put together in memory. It can be cut off, and then every call fails. */
public final class InMemoryTallies implements Tallies {

    private record Key(String model, String measure) {}

    private final Map<Key, NavigableMap<Instant, List<Long>>> minutes = new LinkedHashMap<>();
    private final Map<Key, Taken> kept = new LinkedHashMap<>();
    private boolean cutOff;

    public synchronized void cutOff() {
        cutOff = true;
    }

    public synchronized void reconnect() {
        cutOff = false;
    }

    @Override
    public Mono<Void> add(List<Tally> counted, Instant now) {
        return call(() -> {
                    counted.forEach(tally -> minutes.computeIfAbsent(
                                    new Key(tally.model(), tally.measure()), none -> new TreeMap<>())
                            .merge(now.truncatedTo(ChronoUnit.MINUTES), tally.counts(), InMemoryTallies::sum));
                    return true;
                })
                .then();
    }

    @Override
    public Mono<List<Tally>> lately(Collection<String> models, int window, Instant now) {
        return call(() -> {
            var tallies = new ArrayList<Tally>();
            minutes.forEach((key, slices) -> {
                if (models.contains(key.model())) {
                    tallies.add(new Tally(key.model(), key.measure(), newest(slices, window)));
                }
            });
            return tallies;
        });
    }

    private static List<Long> newest(NavigableMap<Instant, List<Long>> slices, int window) {
        List<Long> sum = null;
        for (var slice : slices.descendingMap().values()) {
            sum = sum == null ? slice : sum(sum, slice);
            if (total(sum) >= window) {
                break;
            }
        }
        return sum == null ? List.of() : sum;
    }

    private static long total(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size())
                .mapToObj(bin -> one.get(bin) + other.get(bin))
                .toList();
    }

    @Override
    public Mono<Void> keep(List<Taken> references) {
        return call(() -> {
                    references.forEach(taken -> kept.putIfAbsent(
                            new Key(taken.model(), taken.reference().name()), taken));
                    return true;
                })
                .then();
    }

    @Override
    public Mono<List<Taken>> references(Collection<String> models) {
        return call(() -> kept.values().stream()
                .filter(taken -> models.contains(taken.model()))
                .toList());
    }

    private <T> Mono<T> call(Supplier<T> work) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                if (cutOff) {
                    throw new RecordUnreachable("cut off", new IllegalStateException("cut off"));
                }
                return work.get();
            }
        });
    }
}
