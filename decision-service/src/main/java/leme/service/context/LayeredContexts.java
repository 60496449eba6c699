package leme.service.context;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Sending;
import leme.service.record.Effects;
import leme.service.record.Files;
import reactor.core.publisher.Mono;

/**
 * {@link Contexts} in layers: the shared cache, behind it the record, behind that what this replica last knew. On top
 * lies what the journal has not shipped yet.
 *
 * <p><b>When a change counts.</b> A change to the record is followed by {@link #forget}. From then on this replica reads
 * the record, whether or not the cache could be told: it marks the file itself. The cache, if it can be told, refuses for
 * a {@link #MOMENT} what others read before the change, so other replicas read the record too. What remains: when this
 * replica cannot reach the cache and another can, the other may use an entry until its {@link #LIFE} of 60 seconds ends;
 * and when the record cannot be reached, the other may use what it last knew, marked stale with its age.
 *
 * <p><b>What decisions do</b> to a file is counted from the journal until it is shipped, and {@link #recorded} then
 * drops the cached file if it would otherwise permit more: a contact, a complaint or a withdrawal that is not in it. A mere inbound
 * message does not drop it; until its life ends the cache knows a customer-service window as shorter than it is, never as
 * longer.
 */
public final class LayeredContexts implements Contexts {

    /** How long the cache holds a file. */
    static final Duration LIFE = Duration.ofSeconds(60);

    /** INVARIANT: longer than any read of the record takes; see {@link Cache#voidFor}. */
    static final Duration MOMENT = Duration.ofSeconds(5);

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int FILES_REMEMBERED = 10_000;

    private final Cache cache;
    private final Files record;
    private final BiFunction<String, String, List<Effects>> unshipped;
    private final Senders senders;
    private final Clock clock;
    private final Voids voids = new Voids(LIFE.plus(MOMENT));
    private final com.github.benmanes.caffeine.cache.Cache<String, Snapshot> lastKnown = Caffeine.newBuilder()
            .maximumSize(FILES_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** @param unshipped effects not yet in the record, by tenant and customer key */
    public LayeredContexts(
            Cache cache,
            Files record,
            BiFunction<String, String, List<Effects>> unshipped,
            Senders senders,
            Clock clock) {
        this.cache = cache;
        this.record = record;
        this.unshipped = unshipped;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    public Mono<Gathered> file(String tenant, String customerKey) {
        return Mono.defer(() -> {
            Reading reading =
                    new Reading(tenant, customerKey, unshipped.apply(tenant, customerKey), senders.of(tenant));
            return fromCache(reading)
                    .onErrorResume(failure -> fromRecord(reading, List.of(Degradation.REDIS_UNREACHABLE)))
                    .switchIfEmpty(Mono.defer(() -> fromRecord(reading, List.of())));
        });
    }

    /** Effects are taken before anything is read: shipped in between, they may be seen twice, but never missed. */
    private record Reading(String tenant, String customerKey, List<Effects> unshipped, Known<Sending> sending) {

        String key() {
            return LayeredContexts.key(tenant, customerKey);
        }

        Gathered fresh(Snapshot snapshot, List<Degradation> degradations) {
            return new Gathered(snapshot.with(unshipped).fresh(sending), degradations);
        }
    }

    private Mono<Gathered> fromCache(Reading reading) {
        String key = reading.key();
        if (voids.isUnconfirmed(key)) {
            return Mono.empty();
        }
        return cache.get(key)
                .mapNotNull(Snapshot::orNull)
                .filter(snapshot -> !voids.mayLack(key, snapshot.gatheredAt()))
                .doOnNext(snapshot -> remember(key, snapshot))
                .map(snapshot -> reading.fresh(snapshot, List.of()));
    }

    private Mono<Gathered> fromRecord(Reading reading, List<Degradation> met) {
        Instant began = clock.instant();
        return record.read(reading.tenant(), reading.customerKey())
                .map(file -> Snapshot.of(file, began))
                .flatMap(snapshot -> keep(reading.key(), snapshot, met).thenReturn(snapshot))
                .map(snapshot -> reading.fresh(snapshot, met))
                .onErrorResume(failure -> Mono.fromSupplier(() -> fromMemory(reading, met)));
    }

    private Mono<Void> keep(String key, Snapshot snapshot, List<Degradation> met) {
        if (voids.mayLack(key, snapshot.gatheredAt())) {
            return Mono.empty();
        }
        remember(key, snapshot);
        return met.isEmpty() ? cache.put(key, snapshot.json(), LIFE).onErrorComplete() : Mono.empty();
    }

    private void remember(String key, Snapshot snapshot) {
        lastKnown
                .asMap()
                .merge(key, snapshot, (before, now) -> now.gatheredAt().isAfter(before.gatheredAt()) ? now : before);
    }

    private Gathered fromMemory(Reading reading, List<Degradation> met) {
        Snapshot snapshot = lastKnown.getIfPresent(reading.key());
        CustomerFile file = snapshot == null
                ? CustomerFile.missing(Degradation.POSTGRES_UNREACHABLE.detail())
                : snapshot.with(reading.unshipped()).stale(clock.instant(), reading.sending());
        Degradation result = snapshot == null ? Degradation.FILE_MISSING : Degradation.FILE_STALE;
        return new Gathered(
                file,
                Stream.concat(met.stream(), Stream.of(Degradation.POSTGRES_UNREACHABLE, result))
                        .toList());
    }

    @Override
    public Mono<Void> forget(String tenant, String customerKey) {
        return Mono.defer(() -> {
            String key = key(tenant, customerKey);
            Mono<Void> dropped = drop(key);
            // After the mark that `drop` sets: a read that began before it is not remembered any more.
            lastKnown.invalidate(key);
            return dropped;
        });
    }

    @Override
    public Mono<Void> recorded(String tenant, String customerKey, Effects effects) {
        return Mono.defer(() -> {
            String key = key(tenant, customerKey);
            lastKnown.asMap().computeIfPresent(key, (same, snapshot) -> snapshot.with(List.of(effects)));
            return permitsLess(effects) ? drop(key) : Mono.empty();
        });
    }

    private static boolean permitsLess(Effects effects) {
        return !effects.contacts().isEmpty()
                || !effects.consents().isEmpty()
                || effects.conversations().stream()
                        .anyMatch(touched -> touched.lastComplaintAt() != null || touched.lastFraudAt() != null);
    }

    private Mono<Void> drop(String key) {
        Instant at = clock.instant();
        voids.mark(key, at);
        return cache.voidFor(key, MOMENT)
                .doOnSuccess(done -> voids.confirm(key, at))
                .onErrorComplete();
    }

    /** The length keeps `a:b` of tenant `c` apart from `b` of tenant `c:a`. */
    private static String key(String tenant, String customerKey) {
        return "leme:file:1:" + tenant.length() + ":" + tenant + ":" + customerKey;
    }
}
