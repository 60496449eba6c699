package leme.service;

import java.time.Clock;
import leme.service.bundle.LiveBundles;
import leme.service.interaction.InteractionLog;
import leme.service.interaction.r2dbc.PostgresAftermaths;
import leme.service.record.Pseudonyms;
import leme.service.record.r2dbc.PostgresRecord;
import leme.service.web.ExportRoutes;
import leme.service.web.InteractionRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Recorded decisions on their way out: from the record itself, which replicas share. */
@Configuration(proxyBeanMethods = false)
class ExportWiring {

    @Bean
    RouterFunction<ServerResponse> exportRoutes(PostgresRecord record, Pseudonyms pseudonyms) {
        return ExportRoutes.of(record.archive(), record.exports(), pseudonyms);
    }

    @Bean
    RouterFunction<ServerResponse> interactionRoutes(PostgresRecord record, LiveBundles bundles, Clock clock) {
        var aftermaths = new PostgresAftermaths(record.postgres());
        var log = new InteractionLog(
                record.archive(), aftermaths, () -> bundles.current().catalogue(), clock);
        return InteractionRoutes.of(log, record.exports());
    }
}
