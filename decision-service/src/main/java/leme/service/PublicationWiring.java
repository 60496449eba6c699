package leme.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import leme.service.bundle.Bundles;
import leme.service.bundle.LiveBundles;
import leme.service.bundle.Recipe;
import leme.service.context.Cache;
import leme.service.context.Notices;
import leme.service.publication.Checks;
import leme.service.publication.Following;
import leme.service.publication.Keeper;
import leme.service.publication.Kinds;
import leme.service.publication.Ledgers;
import leme.service.publication.Opening;
import leme.service.publication.Prebuilt;
import leme.service.publication.Preparation;
import leme.service.publication.Publishing;
import leme.service.publication.Recalled;
import leme.service.publication.RollCall;
import leme.service.publication.preview.Previewing;
import leme.service.publication.r2dbc.PostgresPublications;
import leme.service.publication.rules.RulesPreparation;
import leme.service.publication.shadow.Shadows;
import leme.service.publication.store.PublicationRecord;
import leme.service.publication.store.Shelf;
import leme.service.record.r2dbc.PostgresRecord;
import leme.service.telemetry.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Publishing: the ledger, what follows it, what keeps bundles, and shadows. A kind is one {@link Preparation} more. */
@Configuration(proxyBeanMethods = false)
class PublicationWiring {

    private static final Opening.Patience OPENING = new Opening.Patience(Duration.ofSeconds(5), Duration.ofSeconds(20));
    private static final Duration ROLL_CALL = Duration.ofSeconds(5);
    private static final Duration PREVIEW_PATIENCE = Duration.ofSeconds(20);

    /** The schema first: what is in force is read before the service is ready. */
    @Bean
    PublicationRecord publicationRecord(PostgresRecord record, SchemaKeeper schema) {
        return PostgresPublications.in(record);
    }

    @Bean
    Preparation rulesPublications(Clock clock) {
        return new RulesPreparation(clock);
    }

    @Bean
    Kinds kinds(List<Preparation> preparations) {
        return new Kinds(preparations);
    }

    @Bean
    Shelf shelf(Settings settings) {
        return new Shelf(settings.data().resolve("publication"));
    }

    @Bean
    Keeper keeper(Shelf shelf, PublicationRecord record) {
        return new Keeper(shelf, record);
    }

    @Bean
    Ledgers ledgers(PublicationRecord record) {
        return new Ledgers(record.entries());
    }

    @Bean
    Opening opening(PublicationRecord record, Ledgers ledgers, Kinds kinds, Shelf shelf) {
        return new Opening(record, ledgers, kinds, shelf, OPENING);
    }

    @Bean
    Notices notices(Cache cache) {
        return cache instanceof Notices notices ? notices : Notices.none();
    }

    /** Compiling takes seconds and a core: one at a time, and never on a thread that answers. */
    @Bean(destroyMethod = "dispose")
    Scheduler preparingScheduler() {
        return Schedulers.newSingle("preparing", true);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler checkingScheduler() {
        return Schedulers.newSingle("checking", true);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler shadowScheduler() {
        return Schedulers.newSingle("shadow", true);
    }

    @Bean
    @Primary
    Bundles recalledBundles(
            LiveBundles bundles,
            PublicationRecord record,
            Kinds kinds,
            List<Recipe> recipes,
            Scheduler preparingScheduler) {
        return new Recalled(bundles, record, kinds, recipes, preparingScheduler);
    }

    @Bean
    Shadows shadows(PublicationRecord record, MeterRegistry meters, Scheduler shadowScheduler) {
        return new Shadows(record.tallies(), meters, shadowScheduler);
    }

    @Bean
    Checks checks() {
        return new Checks();
    }

    @Bean
    Previewing previewing(PostgresRecord record, LiveBundles bundles, Scheduler checkingScheduler, Settings settings) {
        return new Previewing(
                record.archive(),
                bundles,
                checkingScheduler,
                new Previewing.Bounds(settings.publication().preview(), PREVIEW_PATIENCE));
    }

    @Bean
    Prebuilt prebuilt() {
        return new Prebuilt();
    }

    @Bean
    Publishing publishing(
            PublicationRecord record,
            Ledgers ledgers,
            Kinds kinds,
            LiveBundles bundles,
            Checks checks,
            Previewing previewing,
            Notices notices,
            Prebuilt prebuilt,
            Scheduler preparingScheduler,
            Settings settings) {
        return new Publishing(
                record,
                ledgers,
                kinds,
                bundles,
                checks,
                previewing,
                notices,
                prebuilt,
                preparingScheduler,
                new Publishing.Settings(settings.publication().lead(), settings.watch()));
    }

    @Bean
    Following following(
            PublicationRecord record,
            Ledgers ledgers,
            Kinds kinds,
            LiveBundles bundles,
            Shadows shadows,
            Shelf shelf,
            Keeper keeper,
            Prebuilt prebuilt,
            Scheduler preparingScheduler,
            MeterRegistry meters) {
        var following =
                new Following(record, ledgers, kinds, bundles, shadows, shelf, keeper, prebuilt, preparingScheduler);
        kinds.names()
                .forEach(kind -> Gauge.builder(
                                Measure.PUBLICATION_BEHIND.id(), following, one -> isBehind(one, kind) ? 1 : 0)
                        .tag("kind", kind)
                        .register(meters));
        return following;
    }

    private static boolean isBehind(Following following, String kind) {
        return following.standing(kind).map(Following.Standing::isBehind).orElse(false);
    }

    @Bean(destroyMethod = "dispose")
    Disposable followingPublications(Following following, Notices notices, Settings settings) {
        var every = settings.publication().poll();
        return settings.watch() ? following.startKeeping(every) : following.start(every, notices);
    }

    @Bean
    RollCall rollCall(Following following, Kinds kinds, PostgresRecord record, Settings settings) {
        var name = Objects.requireNonNullElseGet(settings.publication().replica(), PublicationWiring::somebody);
        return new RollCall(name, following, kinds, PostgresPublications.presences(record));
    }

    /** The machine, and something no other replica on it has. */
    private static String somebody() {
        return Objects.requireNonNullElse(System.getenv("HOSTNAME"), "replica") + "-"
                + UUID.randomUUID().toString().substring(0, 4);
    }

    @Bean(destroyMethod = "dispose")
    Disposable callingTheRoll(RollCall rollCall) {
        return rollCall.start(ROLL_CALL);
    }

    @Bean(destroyMethod = "dispose")
    Disposable workingShadows(Shadows shadows) {
        return shadows.work();
    }

    @Bean(destroyMethod = "dispose")
    Disposable workingChecks(Checks checks, Scheduler checkingScheduler) {
        return checks.work(checkingScheduler);
    }
}
