package leme.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import leme.service.bundle.LiveBundles;
import leme.service.drift.DriftWatch;
import leme.service.drift.r2dbc.PostgresResults;
import leme.service.drift.r2dbc.PostgresTallies;
import leme.service.record.r2dbc.PostgresRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Watching for drift, on a thread of its own. */
@Configuration(proxyBeanMethods = false)
class DriftWiring {

    @Bean
    DriftWatch driftWatch(
            Settings settings, PostgresRecord record, LiveBundles bundles, Clock clock, MeterRegistry meters) {
        var asked = settings.drift();
        return new DriftWatch(
                bundles,
                new PostgresResults(record.postgres()),
                new PostgresTallies(record.postgres()),
                new DriftWatch.Settings(asked.reference(), asked.window(), asked.every()),
                clock,
                meters);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler driftScheduler() {
        return Schedulers.newSingle("drift", true);
    }

    @Bean(destroyMethod = "dispose")
    Disposable driftWatching(DriftWatch watch, Scheduler driftScheduler) {
        return watch.work(driftScheduler);
    }
}
