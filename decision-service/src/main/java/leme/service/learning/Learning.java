package leme.service.learning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import leme.engine.Bundle;
import leme.models.online.OnlinePropensities;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.LiveBundles;
import leme.service.context.Notices;
import leme.service.telemetry.Measure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Every few seconds a replica learns, if no other is at it, and follows what was learned. Decisions go on meanwhile by the
 * snapshot they began with; the next one sees the new one. Every replica can take over at any time: what was learned, and
 * what is still to be, stands in the record.
 */
public final class Learning {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    private static final String TOPIC = "leme:posterior";

    private final Lessons lessons;
    private final LiveBundles bundles;
    private final Supplier<Stream<Bundle>> onlookers;
    private final PosteriorRecipe recipe = new PosteriorRecipe();
    private final Notices notices;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicLong through = new AtomicLong();
    private final AtomicReference<Duration> lag = new AtomicReference<>(Duration.ZERO);

    /** @param onlookers bundles that are computed and never served, whose models learn too */
    public Learning(
            Lessons lessons,
            LiveBundles bundles,
            Supplier<Stream<Bundle>> onlookers,
            Notices notices,
            Clock clock,
            MeterRegistry meters) {
        this.lessons = lessons;
        this.bundles = bundles;
        this.onlookers = onlookers;
        this.notices = notices;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder(Measure.LEARNING_LAG.id(), lag, since -> since.get().toMillis() / 1e3)
                .register(meters);
        Gauge.builder(Measure.LEARNED.id(), through, AtomicLong::get).register(meters);
    }

    /** Learns and follows until disposed of. */
    public Disposable start(Duration every) {
        var learning = Flux.interval(every).onBackpressureDrop().concatMap(tick -> learn(), 1);
        var following = notices.hear(TOPIC).onBackpressureDrop().concatMap(told -> follow(), 1);
        return Flux.merge(learning, following).subscribe();
    }

    /** Learns once, follows, and says how far it is. Never fails: what does not work now is tried again. */
    public Mono<Void> learn() {
        return Flux.defer(() -> Flux.fromIterable(learners()))
                .concatMap(this::learn)
                .then(Mono.defer(this::follow))
                .then(Mono.defer(lessons::lag))
                .doOnNext(lag::set)
                .onErrorResume(Learning::away)
                .then();
    }

    /** The models in use, the one in force first; each once. */
    private Collection<Learner> learners() {
        var learners = new LinkedHashMap<String, Learner>();
        Stream.concat(bundles.inUse(), onlookers.get())
                .map(Learner::of)
                .forEach(learner -> learners.putIfAbsent(learner.base(), learner));
        return learners.values();
    }

    private Mono<Void> learn(Learner learner) {
        return Mono.defer(() -> step(learner))
                .flatMap(step -> step.taught() > 0 ? notices.tell(TOPIC).thenReturn(step) : Mono.just(step))
                .expand(step -> step.isMore() ? step(learner) : Mono.empty())
                .then();
    }

    private Mono<Lessons.Step> step(Learner learner) {
        var attribution = new Attribution(bundles.current().catalogue().rewards());
        return lessons.learn(learner, attribution, clock.instant())
                .doOnNext(step -> meters.counter(Measure.LESSON.id()).increment(step.taught()));
    }

    private String base() {
        return OnlinePropensities.trained(bundles.current().propensities()).version();
    }

    /** Lets each model in use decide by its last snapshot from now on, and forgets what was learned over others. */
    public Mono<Void> follow() {
        return Mono.defer(() -> {
            var bases = learners().stream().map(Learner::base).toList();
            bundles.keepLearned(bases);
            return Flux.fromIterable(bases).concatMap(this::follow).then();
        });
    }

    private Mono<Void> follow(String base) {
        return lessons.head(base)
                .flatMap(head -> follow(head).doOnSuccess(followed -> {
                    if (base.equals(base())) {
                        through.set(head.through());
                    }
                }))
                .onErrorResume(Learning::away);
    }

    private Mono<Void> follow(Lessons.Head head) {
        return bundles.hasLearned(head.base(), head.digest())
                ? Mono.empty()
                : lessons.snapshot(head.digest())
                        .publishOn(Schedulers.boundedElastic())
                        .doOnNext(artefact -> exchange(head.base(), artefact))
                        .then();
    }

    private void exchange(String base, Artefact artefact) {
        var ingredient = recipe.ingredient(artefact);
        if (ingredient.isEmpty()) {
            LOG.error("the snapshot `{}` is damaged; what was learned before stays", artefact.version());
        } else if (bundles.learn(base, ingredient.get()) instanceof Assembly.Faulty(var problems)) {
            LOG.error("{}", problems);
        } else {
            LOG.debug("what was learned over `{}` decides from now on: `{}`", base, artefact.version());
        }
    }

    private static <T> Mono<T> away(Throwable failure) {
        LOG.debug("nothing can be learned just now: {}", failure.getMessage());
        return Mono.empty();
    }
}
