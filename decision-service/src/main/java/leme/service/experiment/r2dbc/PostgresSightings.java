package leme.service.experiment.r2dbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.engine.experiment.Assigned;
import leme.service.experiment.Report;
import leme.service.experiment.Sighting;
import leme.service.experiment.Sightings;
import leme.service.interaction.r2dbc.PostgresAftermaths;
import leme.service.record.Outcome;
import leme.service.record.RecordJson;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@link Sightings} in Postgres, by keyset: two statements a page, and of a decision only what is asked for. */
public record PostgresSightings(Postgres postgres) implements Sightings {

    private static final int PAGE = 200;
    private static final int KEYS = 5_000;

    /** Looking for the name in the text spares those without it from being parsed. */
    private static final String DECISIONS = """
            SELECT id, customer_key, at,
                   CASE WHEN strpos(response, :mark) > 0
                        THEN (response::jsonb #> '{stamp,assigned}')::text END AS assigned
            FROM decisions
            WHERE tenant = :tenant AND at < :until AND (at, id) > (:at, :id)
            ORDER BY at, id LIMIT :most""";

    private record Row(String id, String customerKey, Instant at, List<Assigned> assigned) {}

    @Override
    public Flux<Sighting> between(String tenant, String experiment, Instant since, Instant until) {
        var mark = "\"experiment\":\"" + experiment + "\"";
        return page(tenant, mark, since, "", until)
                .expand(rows -> rows.size() < PAGE
                        ? Mono.empty()
                        : page(tenant, mark, rows.getLast().at(), rows.getLast().id(), until))
                .concatMap(rows -> reports(tenant, rows).map(reports -> sightings(rows, reports)), 1)
                .concatMapIterable(sightings -> sightings, 1);
    }

    private static List<Sighting> sightings(List<Row> rows, Map<String, List<Report>> reports) {
        return rows.stream()
                .map(row -> new Sighting(
                        row.id(),
                        row.customerKey(),
                        row.at(),
                        row.assigned(),
                        reports.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Mono<List<Row>> page(String tenant, String mark, Instant at, String id, Instant until) {
        return postgres.read(postgres.sql(DECISIONS)
                .bind("mark", mark)
                .bind("tenant", tenant)
                .bind("until", until)
                .bind("at", at)
                .bind("id", id)
                .bind("most", PAGE)
                .map(row -> row(new Columns(row)))
                .all()
                .collectList());
    }

    private static Row row(Columns row) {
        var assigned = row.orNull("assigned", String.class);
        return new Row(
                row.text("id"),
                row.text("customer_key"),
                row.get("at", Instant.class),
                assigned == null ? List.of() : List.of(RecordJson.mapper().readValue(assigned, Assigned[].class)));
    }

    private Mono<Map<String, List<Report>>> reports(String tenant, List<Row> rows) {
        return postgres.read(postgres.sql("""
                        SELECT o.*, c.at AS reached_at FROM outcomes o
                        LEFT JOIN contacts c
                          ON c.tenant = o.tenant AND c.decision_id = o.decision_id AND c.action = o.action
                        WHERE o.tenant = :tenant AND o.decision_id = ANY(:ids) ORDER BY o.at, o.recorded_at, o.id""")
                .bind("tenant", tenant)
                .bind("ids", rows.stream().map(Row::id).toArray(String[]::new))
                .map(row -> report(new Columns(row)))
                .all()
                .collect(groupingBy(report -> report.outcome().decisionId(), mapping(report -> report, toList()))));
    }

    private static Report report(Columns row) {
        return new Report(
                new Outcome(
                        row.text("tenant"),
                        row.text("id"),
                        row.text("decision_id"),
                        row.text("action"),
                        row.name("kind", Outcome.Kind.class),
                        row.get("at", Instant.class),
                        row.get("value", Double.class),
                        row.orNull("error_code", String.class)),
                row.orNull("reached_at", Instant.class));
    }

    @Override
    public Mono<Set<String>> protectedAmong(String tenant, Collection<String> customerKeys, Instant now) {
        var requests = new PostgresAftermaths(postgres);
        return Flux.fromIterable(List.copyOf(customerKeys))
                .buffer(KEYS)
                .concatMap(keys -> requests.isProtected(tenant, keys.toArray(String[]::new), now), 1)
                .collect(HashSet::new, Set::addAll);
    }
}
