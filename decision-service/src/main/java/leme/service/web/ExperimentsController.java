package leme.service.web;

import java.time.Instant;
import leme.api.ExperimentsApi;
import leme.api.model.ExperimentReport;
import leme.service.experiment.TrialReports;
import leme.service.web.door.Person;
import leme.service.web.door.Role;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What treating customers otherwise is worth. */
@RestController
class ExperimentsController implements ExperimentsApi {

    private final TrialReports reports;

    ExperimentsController(TrialReports reports) {
        this.reports = reports;
    }

    @Override
    public Mono<ResponseEntity<ExperimentReport>> getExperimentReport(
            String name, @Nullable Instant since, String tenant, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> Person.of(exchange, Role.SCIENTIST))
                .flatMap(person -> reports.of(tenant, name, since))
                .map(report -> ResponseEntity.ok(ExperimentView.of(report)))
                .switchIfEmpty(Mono.error(ExperimentsController::unknown));
    }

    private static Refusal unknown() {
        return Refusal.of(
                Problem.NOT_FOUND,
                "O catálogo ativo não declara esse experimento. Os que declara estão em `catalogue/experiments.yaml`.",
                "The active catalogue declares no such experiment. Those it does stand in `catalogue/experiments.yaml`.");
    }
}
