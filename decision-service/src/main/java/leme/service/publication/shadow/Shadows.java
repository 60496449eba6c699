package leme.service.publication.shadow;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import leme.engine.Bundle;
import leme.engine.Decide;
import leme.engine.Decision;
import leme.engine.situation.Situation;
import leme.service.bundle.Assembly;
import leme.service.bundle.Ingredient;
import leme.service.bundle.LiveBundles;
import leme.service.decision.Beside;
import leme.service.publication.store.Tallies;
import leme.service.publication.store.Tallies.Effect;
import leme.service.publication.store.Tallies.Example;
import leme.service.publication.store.Tallies.Key;
import leme.service.telemetry.Measure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes decisions a second time under a version that is not in force, on a share of them, after they were answered. What
 * waits is bounded: when decisions come faster than shadows, some are dropped and counted, and nobody waits for them.
 */
public final class Shadows implements Beside {

    private static final Logger LOG = LoggerFactory.getLogger(Shadows.class);
    private static final int WAITING = 256;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration TELL = Duration.ofSeconds(1);
    private static final int EXAMPLES = 20;
    private static final double CRC_RANGE = 0x1p32;

    private final Tallies tallies;
    private final MeterRegistry meters;
    private final Scheduler computing;
    private final Map<String, Shadow> shadows = new ConcurrentHashMap<>();

    /** {@code computing} is a scheduler of one thread. */
    public Shadows(Tallies tallies, MeterRegistry meters, Scheduler computing) {
        this.tallies = tallies;
        this.meters = meters;
        this.computing = computing;
    }

    private record Taken(Situation situation, Decision decision) {}

    /** One version, what waits for it, and what was counted since it was last told. */
    private static final class Shadow {

        final String kind;
        final Ingredient ingredient;
        final double share;
        final BlockingQueue<Taken> waiting = new ArrayBlockingQueue<>(WAITING);
        final LongAdder dropped = new LongAdder();
        final Map<Key, Long> counts = new HashMap<>();
        final List<Example> examples = new ArrayList<>();
        volatile Bundle bundle;
        volatile String beside = "";

        Shadow(String kind, Ingredient ingredient, double share, Bundle bundle) {
            this.kind = kind;
            this.ingredient = ingredient;
            this.share = share;
            this.bundle = bundle;
        }

        String version() {
            return ingredient.artefact().version();
        }

        void count(Key key) {
            counts.merge(key, 1L, Long::sum);
        }
    }

    /** The version that is the shadow of a kind here; null when there is none. */
    public @Nullable String version(String kind) {
        var shadow = shadows.get(kind);
        return shadow == null ? null : shadow.version();
    }

    /** Its share of decisions; 0 when there is none. */
    public double share(String kind) {
        var shadow = shadows.get(kind);
        return shadow == null ? 0 : shadow.share;
    }

    /** Lets an ingredient be the shadow of its kind; {@code bundle} is the one in which it takes its place. */
    public void cast(String kind, Ingredient ingredient, double share, Bundle bundle) {
        shadows.put(kind, new Shadow(kind, ingredient, share, bundle));
        LOG.info(
                "{} `{}` is a shadow on {} of decisions",
                kind,
                ingredient.artefact().version(),
                share);
    }

    /**
     * After an exchange: what the shadow shares with the bundle in force is what decides now; what was learned over its own
     * model, it has.
     */
    public void rebase(String kind, LiveBundles bundles) {
        var shadow = shadows.get(kind);
        if (shadow == null) {
            return;
        }
        var current = bundles.current();
        var beside = shadow.bundle;
        if (!shadow.beside.equals(current.revision())
                && shadow.ingredient.in(current) instanceof Assembly.Sound(var bundle)) {
            beside = bundle;
            shadow.beside = current.revision();
        }
        shadow.bundle = bundles.learned(beside);
    }

    /** The bundles that look on. */
    public Stream<Bundle> bundles() {
        return shadows.values().stream().map(shadow -> shadow.bundle);
    }

    /** Ends the shadow of a kind. */
    public void end(String kind) {
        var ended = shadows.remove(kind);
        if (ended != null) {
            LOG.info("{} `{}` is no shadow any more", kind, ended.version());
        }
    }

    @Override
    public void taken(Situation situation, Decision decision) {
        for (var shadow : shadows.values()) {
            if (sampled(decision.id(), shadow.share) && !shadow.waiting.offer(new Taken(situation, decision))) {
                shadow.dropped.increment();
                meters.counter(Measure.SHADOW.id(), "kind", shadow.kind, "effect", "dropped")
                        .increment();
            }
        }
    }

    /** The same decision is seen by every shadow of that share, on every replica: chance has no part in it. */
    static boolean sampled(String decisionId, double share) {
        var crc = new CRC32();
        crc.update(decisionId.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() / CRC_RANGE < share;
    }

    /** Computes what waits and tells what was counted, on one thread, until disposed of. */
    public Disposable work() {
        var told = new AtomicLong(System.nanoTime());
        return Flux.interval(LOOK, computing)
                .onBackpressureDrop()
                .concatMap(
                        tick -> Mono.<Void>fromRunnable(() -> shadows.values().forEach(this::compute))
                                .then(Mono.defer(() -> tellAfter(told))),
                        1)
                .subscribe();
    }

    /** By the clock, not by the number of looks: those that come while it computes are left out. */
    private Mono<Void> tellAfter(AtomicLong told) {
        long now = System.nanoTime();
        if (now - told.get() < TELL.toNanos()) {
            return Mono.empty();
        }
        told.set(now);
        return tell();
    }

    /** Those that wait now; whoever comes meanwhile is for the next look, or nothing would ever be told. */
    private void compute(Shadow shadow) {
        for (int left = shadow.waiting.size(); left > 0; left--) {
            var taken = shadow.waiting.poll();
            if (taken != null) {
                compute(shadow, taken);
            }
        }
    }

    private void compute(Shadow shadow, Taken taken) {
        var served = taken.decision();
        shadow.count(whole(served, Effect.COMPARED));
        try {
            var otherwise = Decide.decide(
                    taken.situation(), shadow.bundle, served.stamp().seed());
            new Opinions(served, otherwise).keys().forEach(shadow::count);
            var differences = new Contrast(served, otherwise).differences();
            if (!differences.isEmpty()) {
                shadow.count(whole(served, Effect.DIFFERED));
                differences.forEach(shadow::count);
                exemplify(shadow, served, differences);
            }
            meters.counter(
                            Measure.SHADOW.id(),
                            "kind",
                            shadow.kind,
                            "effect",
                            differences.isEmpty() ? "same" : "differs")
                    .increment();
        } catch (RuntimeException failure) {
            shadow.count(whole(served, Effect.FAILED));
            LOG.warn("the shadow `{}` could not decide: {}", shadow.version(), failure.getMessage());
        }
    }

    private static void exemplify(Shadow shadow, Decision served, List<Key> differences) {
        if (shadow.examples.size() < EXAMPLES) {
            shadow.examples.add(new Example(
                    served.id(),
                    served.tenant(),
                    served.at(),
                    differences.stream()
                            .map(key ->
                                    (key.effect() + " " + key.action() + " (" + key.cause() + ")").replace("  ", " "))
                            .toList()));
        }
    }

    private static Key whole(Decision served, Effect effect) {
        return new Key(served.stamp().bundle(), effect, "", "", "");
    }

    private Mono<Void> tell() {
        return Flux.fromIterable(shadows.values()).concatMap(this::tell).then();
    }

    /** What could not be told is told with what comes next. */
    private Mono<Void> tell(Shadow shadow) {
        long dropped = shadow.dropped.sumThenReset();
        if (dropped > 0) {
            shadow.counts.merge(new Key(shadow.bundle.revision(), Effect.DROPPED, "", "", ""), dropped, Long::sum);
        }
        if (shadow.counts.isEmpty()) {
            return Mono.empty();
        }
        var counts = Map.copyOf(shadow.counts);
        var examples = List.copyOf(shadow.examples);
        shadow.counts.clear();
        shadow.examples.clear();
        return tallies.add(shadow.kind, shadow.version(), counts, examples).onErrorResume(away -> {
            counts.forEach((key, count) -> shadow.counts.merge(key, count, Long::sum));
            return Mono.empty();
        });
    }

    /** What was counted of a version, by all replicas. */
    public Mono<Tallies.Sheet> sheet(String kind, String version) {
        return tallies.read(kind, version);
    }
}
