package leme.service.drift;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import leme.engine.Bundle;
import leme.engine.Decision;
import leme.models.drift.CalibrationWindow;
import leme.models.drift.Drift;
import leme.models.drift.OutcomeShift;
import leme.models.drift.Reference;
import leme.models.online.OnlinePropensities;
import leme.service.drift.References.Kept;
import leme.service.drift.References.Rate;
import leme.service.learning.Attribution;
import leme.service.telemetry.Measure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Watches the decisions of this replica. A decision only waits in a queue of bounded length; a thread of its own counts what
 * waits, tells metrics, and writes a line when a verdict changes. When another model begins to decide, a new reference is
 * taken.
 */
public final class DriftWatch {

    private static final Logger LOG = LoggerFactory.getLogger("leme.drift");
    private static final int WAITING = 4_096;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Supplier<Bundle> bundle;
    private final Results results;
    private final References references;
    private final Settings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final BlockingQueue<Decision> waiting = new ArrayBlockingQueue<>(WAITING);
    private final LongAdder dropped = new LongAdder();
    /** Of gauges: what each reads. */
    private final Map<String, Reading> shown = new ConcurrentHashMap<>();

    private @Nullable Kept kept;
    private String model = "";
    private Distributions distributions;
    private List<Reading> outcomes = List.of();
    private long looked;
    private volatile DriftReport report = new DriftReport("", false, 0, 0, List.of());

    /**
     * How much is looked at.
     *
     * @param reference how many values of a signal make its reference
     * @param window how many of the last are compared with it
     * @param every how often what came of decisions is counted
     */
    public record Settings(int reference, int window, Duration every) {

        public Settings {
            if (Math.min(reference, window) < 100 || !every.isPositive()) {
                throw new IllegalArgumentException("drift with a reference of `" + reference + "` and a window of `"
                        + window + "`: give 100 or more; every `" + every + "`: give a time above 0");
            }
        }
    }

    DriftWatch(
            Supplier<Bundle> bundle,
            Results results,
            References references,
            Settings settings,
            Clock clock,
            MeterRegistry meters) {
        this.bundle = bundle;
        this.results = results;
        this.references = references;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.distributions = fresh(List.of());
    }

    /** Keeps references in a folder that outlives the process. */
    public static DriftWatch in(
            Path folder,
            Supplier<Bundle> bundle,
            Results results,
            Settings settings,
            Clock clock,
            MeterRegistry meters) {
        return new DriftWatch(bundle, results, new References(folder), settings, clock, meters);
    }

    /** A decision was taken. Returns at once, and never fails. */
    public void taken(Decision decision) {
        if (!waiting.offer(decision)) {
            dropped.increment();
        }
    }

    /** How it stands. */
    public DriftReport report() {
        return report;
    }

    /** Counts what waits, and what came of decisions, until disposed of. */
    public Disposable work(Scheduler own) {
        var counting = Flux.interval(LOOK, own).onBackpressureDrop().doOnNext(tick -> look());
        var judging = Flux.interval(Duration.ZERO, settings.every(), own)
                .onBackpressureDrop()
                .concatMap(tick -> judge(own), 1);
        return Flux.merge(counting.then(), judging.then())
                .subscribe(done -> {}, failed -> LOG.error("drift is no longer watched", failed));
    }

    /** Counts those that wait now. */
    void look() {
        for (int left = waiting.size(); left > 0; left--) {
            var decision = waiting.poll();
            if (decision != null) {
                count(decision);
            }
        }
        tell();
    }

    private void count(Decision decision) {
        looked++;
        var decided = trained(decision.stamp().versions().propensity());
        if (!decided.equals(model)) {
            begin(decided);
        }
        if (distributions.add(decision)) {
            keep(new Kept(model, distributions.references(), kept == null ? null : kept.outcomes()));
        }
    }

    /** What was learned since joins a version after a plus sign. */
    private static String trained(String version) {
        int plus = version.indexOf('+');
        return plus < 0 ? version : version.substring(0, plus);
    }

    private void begin(String decided) {
        model = decided;
        outcomes = List.of();
        kept = references.of(decided).orElse(null);
        distributions = fresh(kept == null ? List.of() : kept.signals());
    }

    private Distributions fresh(List<Reference> known) {
        return new Distributions(known, settings.reference(), settings.window());
    }

    private void keep(Kept now) {
        kept = now;
        references.keep(now);
    }

    /** Counts what came of decisions. Never fails: what cannot be counted now is counted the next time. */
    Mono<Void> judge(Scheduler own) {
        var attribution = new Attribution(bundle.get().catalogue().rewards());
        return results.lately(attribution, clock.instant())
                .publishOn(own)
                .doOnNext(this::judged)
                .onErrorResume(away -> {
                    LOG.debug("what came of decisions cannot be counted just now: {}", away.getMessage());
                    return Mono.empty();
                })
                .then();
    }

    private void judged(CalibrationWindow window) {
        var decides = OnlinePropensities.trained(bundle.get().propensities()).version();
        if (model.isEmpty()) {
            begin(decides);
        }
        var rate = new Rate(window.observed(), window.count());
        if (rate.count() >= settings.reference() && (kept == null || kept.outcomes() == null)) {
            keep(new Kept(model, distributions.references(), rate));
        }
        var calibration = Reading.of(window);
        var before = kept == null ? null : kept.outcomes();
        outcomes = before == null
                ? List.of(calibration)
                : List.of(
                        calibration,
                        Reading.of(
                                OutcomeShift.ofRates(before.hits(), before.count(), rate.hits(), rate.count()),
                                rate.count()));
        tell();
    }

    private void tell() {
        var readings = Stream.concat(distributions.readings().stream(), outcomes.stream())
                .toList();
        readings.forEach(this::tell);
        report = new DriftReport(model, distributions.isSettled(), looked, dropped.sum(), readings);
    }

    private void tell(Reading reading) {
        var before = shown.put(reading.key(), reading);
        if (before == null) {
            register(reading);
        }
        var was = before == null ? Drift.STABLE : before.drift();
        if (was != reading.drift()) {
            (reading.drift() == Drift.STABLE ? LOG.atInfo() : LOG.atWarn())
                    .addKeyValue("kind", reading.kind())
                    .addKeyValue("measure", reading.measure())
                    .addKeyValue("was", was)
                    .addKeyValue("drift", reading.drift())
                    .addKeyValue("value", reading.value())
                    .addKeyValue("count", reading.count())
                    .addKeyValue("model", model)
                    .log("drift");
        }
    }

    private void register(Reading first) {
        var key = first.key();
        var measure = switch (first.kind()) {
            case STABILITY -> Measure.DRIFT_PSI;
            case CALIBRATION -> Measure.DRIFT_CALIBRATION;
            case OUTCOME -> Measure.DRIFT_OUTCOME;
        };
        Gauge.builder(measure.id(), () -> now(key).value())
                .tag("measure", first.measure())
                .register(meters);
        Gauge.builder(Measure.DRIFT_VERDICT.id(), () -> now(key).drift().ordinal())
                .tags("kind", first.kind().name(), "measure", first.measure())
                .register(meters);
        if (first.error() != null) {
            Gauge.builder(Measure.DRIFT_ERROR.id(), () -> error(now(key)))
                    .tag("measure", first.measure())
                    .register(meters);
        }
    }

    private Reading now(String key) {
        return Objects.requireNonNull(shown.get(key));
    }

    private static double error(Reading reading) {
        return reading.error() == null ? Double.NaN : reading.error();
    }
}
