package leme.service.web;

import java.util.List;
import leme.api.HealthApi;
import leme.api.model.ActiveBundle;
import leme.api.model.BundlePart;
import leme.api.model.DriftReport;
import leme.api.model.Health;
import leme.api.model.HealthStatus;
import leme.engine.Bundle;
import leme.service.bundle.Bundles;
import leme.service.drift.DriftWatch;
import leme.service.web.door.Person;
import leme.service.web.door.Role;
import leme.service.web.health.Checkup;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How the service is, and under which bundle it decides. */
@RestController
class HealthController implements HealthApi {

    private final Checkup checkup;
    private final Bundles bundles;
    private final DriftWatch drift;

    HealthController(Checkup checkup, Bundles bundles, DriftWatch drift) {
        this.checkup = checkup;
        this.bundles = bundles;
        this.drift = drift;
    }

    @Override
    public Mono<ResponseEntity<DriftReport>> getDrift(String tenant, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> Person.of(exchange, Role.SCIENTIST, Role.OPERATOR))
                .map(person -> ResponseEntity.ok(DriftView.of(drift.report())));
    }

    @Override
    public Mono<ResponseEntity<Health>> health(ServerWebExchange exchange) {
        return checkup.run()
                .map(result -> ResponseEntity.status(
                                result.status() == HealthStatus.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                        .body(new Health()
                                .status(result.status())
                                .parts(result.parts())
                                .bundle(bundle(bundles.current()))));
    }

    private static ActiveBundle bundle(Bundle bundle) {
        var versions = bundle.versions();
        return new ActiveBundle()
                .revision(bundle.revision())
                .parts(List.of(
                        part("rules", versions.rules()),
                        part("catalogue", versions.catalogue()),
                        part("routing", versions.routing()),
                        part("retention", versions.retention()),
                        part("reader", versions.reader()),
                        part("propensity", versions.propensity()),
                        part("experiment", versions.experiment())));
    }

    private static BundlePart part(String name, String version) {
        return new BundlePart().name(name).version(version);
    }
}
