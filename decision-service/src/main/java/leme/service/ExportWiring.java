package leme.service;

import leme.service.record.Pseudonyms;
import leme.service.record.r2dbc.PostgresRecord;
import leme.service.web.ExportRoutes;
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
}
