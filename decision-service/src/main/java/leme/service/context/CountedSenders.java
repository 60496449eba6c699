package leme.service.context;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import leme.rules.fact.Channel;
import leme.rules.fact.Known;
import leme.rules.fact.SenderUsage;
import leme.rules.fact.Sending;
import leme.service.record.Reached;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@link Senders} whose usage the service counts itself, from the contacts on record, every few seconds and beside the
 * decisions: none of them waits for it. A count is fresh for a {@link #FRESH}, then it is stale, and a sender that was never
 * counted is not known. Between two counts a sender may exceed its limit by what is sent meanwhile; the reserve that policy
 * keeps is there for that.
 */
public final class CountedSenders implements Senders {

    /** The window providers count in. */
    static final Duration WINDOW = Duration.ofHours(24);

    /** How long a count may be relied on. */
    static final Duration FRESH = Duration.ofSeconds(60);

    private record Count(Instant at, Map<Channel, Integer> people) {}

    private final Map<String, SenderLimits> limits;
    private final Reached reached;
    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** @param limits by tenant; a tenant without any is unlimited */
    public CountedSenders(Map<String, SenderLimits> limits, Reached reached, Clock clock) {
        this.limits = Map.copyOf(limits);
        this.reached = reached;
        this.clock = clock;
    }

    /** Counts now and then, until disposed of. */
    public Disposable start(Duration every) {
        return Flux.interval(Duration.ZERO, every)
                .onBackpressureDrop()
                .concatMap(tick -> count(), 1)
                .subscribe();
    }

    /** Counts once; whoever cannot be counted keeps the count there was. Never fails. */
    public Mono<Void> count() {
        return Flux.fromIterable(limits.entrySet())
                .filter(entry -> !entry.getValue().tiers().isEmpty())
                .concatMap(entry -> count(entry.getKey()))
                .then();
    }

    private Mono<Map<Channel, Integer>> count(String tenant) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return reached.since(tenant, now.minus(WINDOW))
                    .doOnNext(people -> counts.put(tenant, new Count(now, people)))
                    .onErrorComplete();
        });
    }

    @Override
    public Known<Sending> of(String tenant) {
        SenderLimits set = limits.get(tenant);
        if (set == null) {
            return UNLIMITED.of(tenant);
        }
        Count count = set.tiers().isEmpty() ? new Count(clock.instant(), Map.of()) : counts.get(tenant);
        return count == null ? Known.missing("the sender was not counted yet") : known(set, count);
    }

    private Known<Sending> known(SenderLimits set, Count count) {
        Sending sending = new Sending(
                new TreeMap<>(set.tiers())
                        .entrySet().stream()
                                .map(entry -> usage(entry.getKey(), entry.getValue(), count))
                                .toList(),
                set.pausedTemplates());
        Duration age = Duration.between(count.at(), clock.instant());
        return age.compareTo(FRESH) <= 0 ? Known.fresh(sending) : new Known.Stale<>(sending, age);
    }

    private static SenderUsage usage(Channel channel, SenderLimits.Tier tier, Count count) {
        return new SenderUsage(
                channel,
                count.people().getOrDefault(channel, 0),
                tier.limit(),
                tier.quality(),
                tier.spamReports(),
                tier.bulkReady());
    }
}
