package leme.service.experiment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import leme.models.experiment.Assignment;
import leme.models.experiment.ExperimentReport;
import leme.rules.catalogue.Catalogue;
import leme.rules.catalogue.Trial;
import leme.rules.fact.Action;
import leme.service.learning.Attribution;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reports on the experiments that are declared in the catalogue in force. */
public final class TrialReports {

    private static final double LEVEL = 0.95;
    private static final Duration QUARTER = Duration.ofDays(90);

    private final Sightings sightings;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;

    /** @param catalogue the one in force: it declares experiments, and what counts as a response */
    public TrialReports(Sightings sightings, Supplier<Catalogue> catalogue, Clock clock) {
        this.sightings = sightings;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Looks through a tenant's decisions; empty where no experiment of that name is declared. Fails with the record's two
     * errors only.
     *
     * @param since customers who came in earlier do not count; null for the experiment's first day, or, where it has none,
     *     for a quarter of a year before its end or now
     */
    public Mono<TrialReport> of(String tenant, String experiment, @Nullable Instant since) {
        return Mono.defer(() -> Mono.justOrEmpty(catalogue.get().trial(experiment))
                .flatMap(trial -> {
                    var now = clock.instant();
                    return of(tenant, trial, from(trial, since, now), now);
                }));
    }

    private static Instant from(Trial trial, @Nullable Instant since, Instant now) {
        var earliest = trial.begins().orElse(Instant.MIN);
        var asked = since != null
                ? since
                : trial.begins().orElse(earlier(trial.ends().orElse(now), now).minus(QUARTER));
        return asked.isBefore(earliest) ? earliest : asked;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Mono<TrialReport> of(String tenant, Trial trial, Instant since, Instant now) {
        var inForce = catalogue.get();
        var groups = inForce.actions().stream().collect(Collectors.toMap(Action::code, Action::group));
        var earliest = since.minus(trial.within());
        var end = earlier(trial.ends().orElse(now), now);
        return sightings
                .concerned(tenant, trial.name(), earliest, end)
                .publishOn(Schedulers.boundedElastic())
                .collect(
                        () -> new Observed(trial, new Attribution(inForce.rewards()), groups, since),
                        Observed::concerned)
                .flatMap(observed -> sightings
                        .answered(tenant, earliest, now)
                        .publishOn(Schedulers.boundedElastic())
                        .reduce(observed, Observed::answered))
                .flatMap(observed -> sightings
                        .protectedAmong(tenant, observed.customers(), now)
                        .publishOn(Schedulers.boundedElastic())
                        .map(protectedOnes ->
                                report(trial, since, now, observed, observed.result(protectedOnes, now))));
    }

    private static TrialReport report(
            Trial trial, Instant since, Instant now, Observed observed, Observed.Result result) {
        List<Assignment.Arm> arms = trial.arms().stream()
                .map(arm -> new Assignment.Arm(arm.name(), arm.share()))
                .toList();
        return new TrialReport(
                trial,
                since,
                trial.phase(now),
                ExperimentReport.of(result.units(), arms, trial.control(), LEVEL, trial.tightest()),
                observed.decisions(),
                result.young(),
                result.switched(),
                result.absent());
    }
}
