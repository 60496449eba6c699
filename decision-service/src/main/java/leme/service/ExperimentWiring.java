package leme.service;

import java.time.Clock;
import leme.service.bundle.LiveBundles;
import leme.service.experiment.TrialReports;
import leme.service.experiment.r2dbc.PostgresSightings;
import leme.service.record.r2dbc.PostgresRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Experiments, read from the record. */
@Configuration(proxyBeanMethods = false)
class ExperimentWiring {

    @Bean
    TrialReports trialReports(PostgresRecord record, LiveBundles bundles, Clock clock) {
        return new TrialReports(
                new PostgresSightings(record.postgres()),
                () -> bundles.current().catalogue(),
                clock);
    }
}
