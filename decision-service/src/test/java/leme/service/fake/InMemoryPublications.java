package leme.service.fake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.service.bundle.Artefact;
import leme.service.publication.ledger.Entry;
import leme.service.publication.ledger.Event;
import leme.service.publication.store.Artefacts;
import leme.service.publication.store.Damaged;
import leme.service.publication.store.Entries;
import leme.service.publication.store.Manifest;
import leme.service.publication.store.Manifests;
import leme.service.publication.store.Outrun;
import leme.service.publication.store.PublicationRecord;
import leme.service.publication.store.Tallies;
import leme.service.record.RecordUnreachable;
import reactor.core.publisher.Mono;

/** Publications in memory; may be cut off, and may die after so many calls, before or after doing what it was called for. */
public final class InMemoryPublications implements Artefacts, Entries, Manifests, Tallies {

    private final Clock clock;
    private final Map<String, Artefact> artefacts = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Manifest> manifests = new HashMap<>();
    private final Map<Key, Long> counts = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> damaged = new HashSet<>();
    private int callsToLive = Integer.MAX_VALUE;
    private boolean diesAfter;

    public InMemoryPublications(Clock clock) {
        this.clock = clock;
    }

    public PublicationRecord record() {
        return new PublicationRecord(this, this, this, this);
    }

    /** From now on the calls after so many fail; the first of those has done its work all the same if {@code after}. */
    public synchronized void dieAt(int calls, boolean after) {
        callsToLive = calls;
        diesAfter = after;
    }

    /** From now on the bytes of a version are not what their digest says. */
    public synchronized void damage(String version) {
        damaged.add(version);
    }

    public synchronized void recover() {
        callsToLive = Integer.MAX_VALUE;
    }

    private synchronized <T> Mono<T> call(java.util.function.Supplier<Mono<T>> work) {
        return Mono.defer(() -> {
            synchronized (this) {
                if (callsToLive-- > 0) {
                    return work.get();
                }
                if (callsToLive == -1 && diesAfter) {
                    return work.get().then(died());
                }
                return died();
            }
        });
    }

    private static <T> Mono<T> died() {
        return Mono.error(new RecordUnreachable("it died", new IllegalStateException()));
    }

    @Override
    public Mono<Void> keep(Artefact artefact) {
        return call(() -> {
            artefacts.putIfAbsent(artefact.kind() + artefact.digest(), artefact);
            return Mono.empty();
        });
    }

    @Override
    public Mono<Artefact> find(String kind, String digestOrVersion) {
        if (damaged.contains(digestOrVersion)) {
            return Mono.error(new Damaged(kind, digestOrVersion, new IllegalArgumentException("other bytes")));
        }
        return call(() -> Mono.justOrEmpty(artefacts.values().stream()
                .filter(one -> one.kind().equals(kind) && one.digest().startsWith(digestOrVersion))
                .findFirst()));
    }

    @Override
    public Mono<Tail> after(String kind, long after) {
        return call(() -> Mono.just(new Tail(
                entries.stream()
                        .filter(entry -> entry.kind().equals(kind) && entry.number() > after)
                        .toList(),
                clock.instant())));
    }

    @Override
    public Mono<Entry> append(Entry entry, Duration lead) {
        return call(() -> {
            long head = entries.stream()
                    .filter(one -> one.kind().equals(entry.kind()))
                    .count();
            if (entry.number() != head + 1) {
                return Mono.error(new Outrun(new IllegalStateException()));
            }
            boolean effective = entry.event() == Event.ACTIVATED || entry.event() == Event.ROLLED_BACK;
            var accepted =
                    entry.accepted(clock.instant(), effective ? clock.instant().plus(lead) : null);
            entries.add(accepted);
            return Mono.just(accepted);
        });
    }

    @Override
    public Mono<Void> keep(Manifest manifest) {
        return call(() -> {
            manifests.putIfAbsent(manifest.revision(), manifest);
            return Mono.empty();
        });
    }

    @Override
    public Mono<Manifest> find(String revision) {
        return call(() -> Mono.justOrEmpty(manifests.get(revision)));
    }

    @Override
    public Mono<Void> add(String kind, String version, Map<Key, Long> more, List<Example> some) {
        return call(() -> {
            more.forEach((key, count) -> counts.merge(key, count, Long::sum));
            examples.addAll(some);
            return Mono.empty();
        });
    }

    @Override
    public Mono<Sheet> read(String kind, String version) {
        return call(() -> Mono.just(new Sheet(Map.copyOf(counts), List.copyOf(examples))));
    }
}
