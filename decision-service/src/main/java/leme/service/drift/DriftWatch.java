package leme.service.drift;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import leme.engine.Decision;
import leme.engine.situation.Situation;
import leme.models.drift.CalibrationWindow;
import leme.models.drift.Drift;
import leme.service.bundle.Bundles;
import leme.service.drift.Tallies.Taken;
import leme.service.drift.Tallies.Tally;
import leme.service.learning.Attribution;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Watches decisions. A decision only waits in a queue of bounded length; a thread of its own counts what waits. Now and
 * then it adds its counts to those of all replicas, judges the sum, tells metrics, and writes a line when a verdict changes.
 * While the record is away, counts wait here and verdicts stay as they were.
 */
public final class DriftWatch {

    private static final Logger LOG = LoggerFactory.getLogger("leme.drift");
    private static final int WAITING = 4_096;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Bundles bundles;
    private final Results results;
    private final Tallies tallies;
    private final Settings settings;
    private final Clock clock;
    private final Counting counting;
    private final DriftGauges gauges;
    private final BlockingQueue<Seen> waiting = new ArrayBlockingQueue<>(WAITING);
    private final LongAdder dropped = new LongAdder();
    /** By key of a reading, what was last told of it. */
    private final Map<String, Drift> told = new HashMap<>();

    private List<Reading> distributions = List.of();
    private List<Reading> outcomes = List.of();
    private long looked;
    private @Nullable Instant asOf;
    private volatile DriftReport report = new DriftReport("", false, 0, 0, null, List.of());

    private record Seen(Situation situation, Decision decision) {}

    /**
     * How much is looked at.
     *
     * @param reference how many values of a measure make its reference, where its model brings none
     * @param window how many of the last are compared with it
     * @param every how often replicas put their counts together, and what came of decisions is counted
     */
    public record Settings(int reference, int window, Duration every) {

        public Settings {
            if (Math.min(reference, window) < 100 || !every.isPositive()) {
                throw new IllegalArgumentException("drift with a reference of `" + reference + "` and a window of `"
                        + window + "`: give 100 or more; every `" + every + "`: give a time above 0");
            }
        }
    }

    public DriftWatch(
            Bundles bundles, Results results, Tallies tallies, Settings settings, Clock clock, MeterRegistry meters) {
        this.bundles = bundles;
        this.results = results;
        this.tallies = tallies;
        this.settings = settings;
        this.clock = clock;
        this.counting = new Counting(bundles, settings.reference(), meters);
        this.gauges = new DriftGauges(meters);
    }

    /** A decision was taken. Returns at once, and never fails. */
    public void taken(Situation situation, Decision decision) {
        if (!waiting.offer(new Seen(situation, decision))) {
            dropped.increment();
        }
    }

    /** How it stands. */
    public DriftReport report() {
        return report;
    }

    /** Counts what waits, shares it, and judges, until disposed of. */
    public Disposable work(Scheduler own) {
        var looking = Flux.interval(LOOK, own)
                .onBackpressureDrop()
                .doOnNext(tick -> look())
                .doOnError(failed -> LOG.warn("a decision cannot be looked at", failed))
                .retry();
        var sharing = Flux.interval(Duration.ZERO, settings.every(), own)
                .onBackpressureDrop()
                .concatMap(tick -> judge(own).then(share(own)), 1);
        return Flux.merge(looking.then(), sharing.then())
                .subscribe(done -> {}, failed -> LOG.error("drift is no longer watched", failed));
    }

    /** Counts those that wait now. */
    void look() {
        for (int left = waiting.size(); left > 0; left--) {
            var seen = waiting.poll();
            if (seen != null) {
                looked++;
                counting.add(seen.situation(), seen.decision());
            }
        }
        conclude();
    }

    /** Counts what came of decisions. Never fails: what cannot be counted now is counted the next time. */
    Mono<Void> judge(Scheduler own) {
        var attribution = new Attribution(bundles.current().catalogue().rewards());
        return results.lately(attribution, counting.propensities().model(), clock.instant())
                .publishOn(own)
                .doOnNext(this::judged)
                .onErrorResume(away -> wait("what came of decisions cannot be counted", away))
                .then();
    }

    private void judged(CalibrationWindow window) {
        var propensities = counting.propensities();
        if (window.count() >= settings.reference()) {
            propensities.propose(Outcomes.reference(window));
        }
        outcomes = Outcomes.readings(propensities, window);
        tell();
    }

    /** Puts this replica's counts to those of the others, and judges the sum. Never fails. */
    Mono<Void> share(Scheduler own) {
        return Mono.defer(() -> {
                    var now = clock.instant();
                    var inForce =
                            counting.inForce().stream().map(ModelCounts::model).toList();
                    var drained = counting.drain();
                    return tallies.keep(counting.proposals())
                            .then(Mono.defer(() -> tallies.add(drained, now)))
                            .publishOn(own)
                            .doOnError(away -> counting.restore(drained))
                            .then(Mono.defer(() -> Mono.zip(
                                    tallies.references(counting.names()),
                                    tallies.lately(inForce, settings.window(), now))))
                            .publishOn(own)
                            .doOnNext(all -> together(all.getT1(), all.getT2(), now));
                })
                .onErrorResume(away -> wait("counts cannot be put together", away))
                .then();
    }

    private static <T> Mono<T> wait(String what, Throwable away) {
        LOG.debug("{} just now: {}", what, away.getMessage());
        return Mono.empty();
    }

    private void together(List<Taken> kept, List<Tally> counted, Instant now) {
        counting.adopt(kept);
        asOf = now;
        var readings = new ArrayList<Reading>();
        for (var model : counting.inForce()) {
            counted.stream()
                    .filter(tally -> tally.model().equals(model.model()))
                    .flatMap(tally -> reading(model, tally))
                    .forEach(readings::add);
        }
        distributions = readings;
        tell();
    }

    private static Stream<Reading> reading(ModelCounts model, Tally tally) {
        long[] counts = tally.counts().stream().mapToLong(Long::longValue).toArray();
        return model
                .reference(tally.measure())
                .filter(reference -> reference.bins().count() == counts.length)
                .map(reference -> Reading.of(
                        model.model(),
                        tally.measure(),
                        model.against(tally.measure()),
                        reference.against(counts),
                        Arrays.stream(counts).sum()))
                .stream();
    }

    private void tell() {
        conclude();
        gauges.show(report.readings());
        report.readings().forEach(this::tell);
    }

    /** The report of now; readings of models that no longer decide are no part of it. */
    private void conclude() {
        var inForce = counting.inForce();
        var models = inForce.stream().map(ModelCounts::model).toList();
        var readings = Stream.concat(distributions.stream(), outcomes.stream())
                .filter(reading -> models.contains(reading.model()))
                .toList();
        boolean settled = inForce.stream().noneMatch(ModelCounts::isCollecting)
                && inForce.stream().anyMatch(ModelCounts::hasReferences);
        report = new DriftReport(models.getFirst(), settled, looked, dropped.sum(), asOf, readings);
    }

    private void tell(Reading reading) {
        var before = told.put(reading.key(), reading.drift());
        var was = before == null ? Drift.STABLE : before;
        if (was != reading.drift()) {
            (reading.drift() == Drift.STABLE ? LOG.atInfo() : LOG.atWarn())
                    .addKeyValue("kind", reading.kind())
                    .addKeyValue("measure", reading.measure())
                    .addKeyValue("was", was)
                    .addKeyValue("drift", reading.drift())
                    .addKeyValue("value", reading.value())
                    .addKeyValue("count", reading.count())
                    .addKeyValue("model", reading.model())
                    .log("drift");
        }
    }
}
