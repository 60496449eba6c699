package leme.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import leme.models.Shipped;
import leme.rules.shipped.RulesFolder;
import leme.service.bundle.Assembly;
import leme.service.bundle.Bundles;
import leme.service.bundle.Deployed;
import leme.service.bundle.LiveBundles;
import leme.service.bundle.RulesArchive;
import leme.service.bundle.RulesWatch;
import leme.service.context.Contexts;
import leme.service.context.Turnstile;
import leme.service.decision.Beside;
import leme.service.decision.Deciding;
import leme.service.decision.GatherDecideRecord;
import leme.service.drift.DriftWatch;
import leme.service.publication.Following;
import leme.service.publication.Keeper;
import leme.service.publication.Opening;
import leme.service.publication.Unconfirmed;
import leme.service.record.Customers;
import leme.service.record.Decisions;
import leme.service.record.Pseudonyms;
import leme.service.registry.StartingModels;
import leme.service.telemetry.Telemetry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Deciding: the bundle, the scheduler it computes on, and the flow from request to record. */
@Configuration(proxyBeanMethods = false)
class DecidingWiring {

    private static final Logger LOG = LoggerFactory.getLogger(DecidingWiring.class);

    @Bean
    RulesFolder rulesFolder(Settings settings) throws IOException {
        var folder = settings.rules();
        return folder == null ? leme.rules.shipped.Shipped.folder() : RulesFolder.at(folder);
    }

    /** What decides first: what is published, else the folder, else what came with the service. */
    @Bean
    LiveBundles bundles(Settings settings, RulesFolder files, Opening opening, StartingModels models, Keeper keeper) {
        long began = System.nanoTime();
        var artefact = settings.watch()
                ? RulesArchive.of(files)
                : opening.artefact(RulesArchive.KIND).orElseGet(() -> RulesArchive.of(files));
        var assembly = Assembly.of(
                RulesArchive.folder(artefact),
                Shipped.messageReader(),
                Shipped.propensities(),
                settings.experiment().experiment());
        return switch (assembly) {
            case Assembly.Sound(var bundle) -> {
                LOG.info(
                        "Bundle {} ready in {} s: rules `{}`, {} rules, {} actions",
                        bundle.revision(),
                        String.format("%.1f", (System.nanoTime() - began) / 1e9),
                        artefact.version(),
                        bundle.rules().rules().size(),
                        bundle.catalogue().actions().size());
                var artefacts = new HashMap<>(StartingModels.shipped());
                artefacts.put(artefact.kind(), artefact);
                var first = new Deployed(bundle, artefacts);
                yield new LiveBundles(settings.watch() ? first : models.in(first, opening::artefact), keeper);
            }
            case Assembly.Faulty(var problems) ->
                throw new IllegalStateException(
                        "the rules `" + artefact.version() + "` cannot be used:\n" + String.join("\n", problems));
        };
    }

    @Bean
    @ConditionalOnProperty("leme.watch")
    RulesWatch rulesWatch(Settings settings, RulesFolder files, LiveBundles bundles, Opening opening, Clock clock) {
        var folder = settings.rules();
        opening.refuseToWatch(RulesArchive.KIND);
        if (folder == null) {
            throw new IllegalStateException(
                    "`leme.watch` is on, but there is nothing to watch. Maybe set `leme.rules`.");
        }
        LOG.info("Watching {}: a saved rule file is in force at once", folder);
        return new RulesWatch(folder, files, bundles, clock);
    }

    @Bean
    Telemetry telemetry(MeterRegistry meters) {
        return new Telemetry(meters);
    }

    /** One thread per core: deciding computes, it never waits. */
    @Bean(destroyMethod = "dispose")
    Scheduler decidingScheduler() {
        return Schedulers.newParallel("deciding", Runtime.getRuntime().availableProcessors());
    }

    @Bean
    Deciding deciding(
            Contexts contexts,
            Settings settings,
            Opening opening,
            Following following,
            Customers customers,
            Pseudonyms pseudonyms,
            Turnstile turnstile,
            Decisions decisions,
            Bundles bundles,
            Beside beside,
            DriftWatch drift,
            Telemetry telemetry,
            Scheduler decidingScheduler,
            Clock clock) {
        return new GatherDecideRecord(
                new Unconfirmed(
                        contexts,
                        () -> !settings.watch()
                                && opening.isGuess(RulesArchive.KIND)
                                && !following.confirms(RulesArchive.KIND)),
                customers,
                pseudonyms,
                turnstile,
                decisions,
                bundles,
                beside.and(drift::taken),
                telemetry,
                decidingScheduler,
                clock);
    }
}
