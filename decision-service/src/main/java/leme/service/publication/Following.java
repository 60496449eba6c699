package leme.service.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.Ingredient;
import leme.service.bundle.LiveBundles;
import leme.service.context.Notices;
import leme.service.publication.ledger.Ledger;
import leme.service.publication.shadow.Shadows;
import leme.service.publication.store.Damaged;
import leme.service.publication.store.PublicationRecord;
import leme.service.publication.store.Shelf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Makes this replica decide by what the ledger says is in force. It looks every second and when told; it fetches, verifies,
 * builds and rehearses first, then waits for the instant the ledger names, on the record's clock, so that all replicas
 * switch together; then exchanges one reference. What is approved is built before it is activated. What cannot be built
 * replaces nothing: the replica goes on as it was and says so.
 */
public final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final PublicationRecord record;
    private final Ledgers ledgers;
    private final Kinds kinds;
    private final LiveBundles bundles;
    private final Shadows shadows;
    private final Shelf shelf;
    private final Keeper keeper;
    private final Scheduler preparing;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Prebuilt prebuilt;
    /** Challengers that could not be built, and beside which bundle. */
    private final Map<String, String> failed = new ConcurrentHashMap<>();

    /**
     * How far this replica is with a kind.
     *
     * @param wanted the version in force by the ledger; null when none is
     * @param decides the version that decides here
     * @param trouble why they differ; "" when they do not, or not for long
     * @param since when the trouble was found, on a monotonic clock in nanoseconds
     */
    public record Standing(
            @Nullable String wanted, @Nullable String decides, String trouble, long since) {

        public boolean isBehind() {
            return !trouble.isEmpty();
        }
    }

    public Following(
            PublicationRecord record,
            Ledgers ledgers,
            Kinds kinds,
            LiveBundles bundles,
            Shadows shadows,
            Shelf shelf,
            Keeper keeper,
            Prebuilt prebuilt,
            Scheduler preparing) {
        this.record = record;
        this.ledgers = ledgers;
        this.kinds = kinds;
        this.bundles = bundles;
        this.shadows = shadows;
        this.shelf = shelf;
        this.keeper = keeper;
        this.prebuilt = prebuilt;
        this.preparing = preparing;
    }

    /** Follows until disposed of. */
    public Disposable start(Duration every, Notices notices) {
        return Flux.merge(Flux.interval(every), notices.hear(Publishing.TOPIC))
                .onBackpressureDrop()
                .concatMap(tick -> follow(), 1)
                .subscribe();
    }

    /** Only sees to it that the record gets the bundles that decided here; for a replica that follows a folder. */
    public Disposable startKeeping(Duration every) {
        return Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(tick -> keeper.ship().onErrorComplete(), 1)
                .subscribe();
    }

    /** How far this replica is with a kind; empty before it looked. */
    public Optional<Standing> standing(String kind) {
        return Optional.ofNullable(standings.get(kind));
    }

    /** Whether what decides here is known to be what is in force. */
    public boolean confirms(String kind) {
        return standing(kind).filter(standing -> !standing.isBehind()).isPresent();
    }

    /** Looks once. Never fails: what does not work now is tried again. */
    Mono<Void> follow() {
        return Flux.fromIterable(kinds.names())
                .concatMap(kind -> ledgers.read(kind)
                        .flatMap(reading -> follow(kind, reading)
                                .then(Mono.defer(() -> prebuild(kind, reading.ledger())))
                                .then(Mono.defer(() -> challenge(kind, reading.ledger())))
                                .then(Mono.defer(() -> shadow(kind, reading.ledger()))))
                        .onErrorResume(failure -> away(kind, failure)))
                .then(Mono.defer(() -> keeper.ship().onErrorComplete()));
    }

    private static Mono<Void> away(String kind, Throwable failure) {
        LOG.debug("the ledger of {} cannot be read just now: {}", kind, failure.getMessage());
        return Mono.empty();
    }

    private Mono<Void> follow(String kind, Ledgers.Reading reading) {
        var wanted = reading.ledger().active();
        var decides = bundles.deployed().version(kind);
        if (wanted == null || wanted.equals(decides)) {
            return sound(kind, wanted, decides);
        }
        if (isTroubledBy(kind, wanted)) {
            return Mono.empty();
        }
        long readAt = System.nanoTime();
        return artefact(kind, wanted)
                .switchIfEmpty(
                        Mono.fromRunnable(() -> trouble(kind, wanted, List.of("its bytes are not in the record"))))
                .onErrorResume(
                        Damaged.class,
                        damaged -> Mono.fromRunnable(
                                () -> trouble(kind, wanted, List.of(String.valueOf(damaged.getMessage())))))
                .publishOn(preparing)
                .flatMap(artefact -> Mono.justOrEmpty(built(kind, wanted, artefact)))
                .delayUntil(ingredient -> Mono.delay(left(reading, readAt)))
                .publishOn(preparing)
                .doOnNext(ingredient -> exchange(kind, wanted, ingredient))
                .then();
    }

    private Mono<Void> sound(String kind, @Nullable String wanted, @Nullable String decides) {
        var before = standings.put(kind, new Standing(wanted, decides, "", 0));
        boolean first = before == null || before.isBehind();
        return wanted != null && first ? remember(kind) : Mono.empty();
    }

    /** For the next start, should nobody be there to ask. */
    private Mono<Void> remember(String kind) {
        return Mono.<Void>fromRunnable(() -> {
                    var artefact = bundles.deployed().artefacts().get(kind);
                    if (artefact != null) {
                        shelf.remember(artefact);
                    }
                })
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorResume(unwritable -> {
                    LOG.warn("the last good {} could not be kept on this machine", kind, unwritable);
                    return Mono.empty();
                });
    }

    private boolean isTroubledBy(String kind, String wanted) {
        var standing = standings.get(kind);
        return standing != null
                && standing.isBehind()
                && wanted.equals(standing.wanted())
                && System.nanoTime() - standing.since() < TRY_AGAIN.toNanos();
    }

    private Mono<Artefact> artefact(String kind, String version) {
        return Mono.fromCallable(() -> shelf.byVersion(kind, media(kind), version))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.defer(() -> record.artefacts().find(kind, version)));
    }

    private String media(String kind) {
        return kinds.get(kind).media();
    }

    private @Nullable Ingredient built(String kind, String version, Artefact artefact) {
        var ready = prebuilt.take(kind, version);
        if (ready != null) {
            return ready;
        }
        return switch (kinds.get(kind).prepare(artefact, bundles.current())) {
            case Prepared.Sound(var ingredient) -> ingredient;
            case Prepared.Faulty(var problems) -> {
                trouble(kind, version, problems);
                yield null;
            }
        };
    }

    /** The version of a kind that is built and may be activated next; "" if none is. */
    String prebuilt(String kind) {
        return prebuilt.version(kind);
    }

    /** Builds what may be activated next, before anybody waits for it. */
    private Mono<Void> prebuild(String kind, Ledger ledger) {
        var approved = ledger.approved();
        if (approved == null || approved.equals(bundles.deployed().version(kind))) {
            return Mono.fromRunnable(() -> prebuilt.drop(kind));
        }
        if (prebuilt.knows(kind, approved)) {
            return Mono.empty();
        }
        return artefact(kind, approved)
                .publishOn(preparing)
                .doOnNext(artefact ->
                        prebuilt.keep(kind, approved, kinds.get(kind).prepare(artefact, bundles.current())))
                .then();
    }

    /** Until the instant the ledger names; nothing when it has passed. */
    private static Duration left(Ledgers.Reading reading, long readAt) {
        var entry = reading.ledger().inForce();
        Instant effective = entry == null ? null : entry.effectiveAt();
        if (effective == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(reading.now(), effective).minusNanos(System.nanoTime() - readAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void exchange(String kind, String wanted, Ingredient ingredient) {
        var before = bundles.current().revision();
        switch (bundles.exchange(ingredient)) {
            case Assembly.Sound(var bundle) -> {
                LOG.atInfo()
                        .addKeyValue("bundle", bundle.revision())
                        .log("{} `{}` decides from now on, instead of bundle {}", kind, wanted, before);
                standings.put(kind, new Standing(wanted, wanted, "", 0));
                shelf.remember(ingredient.artefact());
            }
            case Assembly.Faulty(var problems) -> trouble(kind, wanted, problems);
        }
    }

    private void trouble(String kind, String wanted, List<String> problems) {
        var decides = bundles.deployed().version(kind);
        standings.put(kind, new Standing(wanted, decides, String.join("; ", problems), System.nanoTime()));
        LOG.error("{} `{}` is in force but cannot decide here; `{}` stays. {}", kind, wanted, decides, problems);
    }

    /** One that cannot be built here leaves its customers to the one in force, and is tried again when that is another. */
    private Mono<Void> challenge(String kind, Ledger ledger) {
        var wanted = ledger.challenger();
        if (wanted == null) {
            return Mono.fromRunnable(() -> bundles.dismiss(kind));
        }
        var attempt = wanted + " " + bundles.current().revision();
        if (bundles.isChallenging(kind, wanted.version(), wanted.share()) || attempt.equals(failed.get(kind))) {
            return Mono.empty();
        }
        return artefact(kind, wanted.version())
                .publishOn(preparing)
                .doOnNext(artefact -> challenge(kind, artefact, wanted, attempt))
                .then();
    }

    private void challenge(String kind, Artefact artefact, Ledger.Challenger wanted, String attempt) {
        var problems = switch (kinds.get(kind).prepare(artefact, bundles.current())) {
            case Prepared.Faulty(var found) -> found;
            case Prepared.Sound(var ingredient) ->
                bundles.challenge(ingredient, wanted.share()) instanceof Assembly.Faulty(var found)
                        ? found
                        : List.<String>of();
        };
        if (problems.isEmpty()) {
            LOG.info("{} `{}` decides for {} of customers from now on", kind, wanted.version(), wanted.share());
        } else {
            failed.put(kind, attempt);
            LOG.error("{} `{}` cannot decide here for anybody. {}", kind, wanted.version(), problems);
        }
    }

    private Mono<Void> shadow(String kind, Ledger ledger) {
        var wanted = ledger.shadow();
        if (wanted == null) {
            return Mono.fromRunnable(() -> shadows.end(kind));
        }
        if (wanted.version().equals(shadows.version(kind)) && wanted.share() == shadows.share(kind)) {
            return Mono.<Void>fromRunnable(() -> shadows.rebase(kind, bundles)).subscribeOn(preparing);
        }
        return artefact(kind, wanted.version())
                .publishOn(preparing)
                .doOnNext(artefact -> cast(kind, artefact, wanted.share()))
                .then();
    }

    private void cast(String kind, Artefact artefact, double share) {
        if (kinds.get(kind).prepare(artefact, bundles.current()) instanceof Prepared.Sound(var ingredient)
                && ingredient.in(bundles.current()) instanceof Assembly.Sound(var bundle)) {
            shadows.end(kind);
            shadows.cast(kind, ingredient, share, bundles.learned(bundle));
        } else {
            LOG.error("{} `{}` cannot be built here, so it is no shadow", kind, artefact.version());
        }
    }
}
