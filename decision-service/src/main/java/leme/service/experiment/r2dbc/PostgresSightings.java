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
import java.util.stream.Stream;
import leme.engine.experiment.Assigned;
import leme.service.experiment.Report;
import leme.service.experiment.Sighting;
import leme.service.experiment.Sightings;
import leme.service.interaction.r2dbc.PostgresAftermaths;
import leme.service.record.Outcome;
import leme.service.record.RecordJson;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@link Sightings} in Postgres, by keyset. Decisions that an experiment concerned have an index of their own; those of which
 * an outcome is known are found by their outcomes. Neither reads the rest of the record.
 */
public record PostgresSightings(Postgres postgres) implements Sightings {

    private static final int PAGE = 200;
    private static final int KEYS = 5_000;

    /** The first condition on the text is that of the index, word for word; of several experiments the second tells one. */
    private static final String CONCERNED = """
            SELECT id, customer_key, at, (response::jsonb #> '{stamp,assigned}')::text AS assigned
            FROM decisions
            WHERE tenant = :tenant AND at < :until AND (at, id) > (:at, :id)
                AND strpos(response, '"concerned":true') > 0 AND strpos(response, :mark) > 0
            ORDER BY at, id LIMIT :most""";

    /** An outcome is never older than its decision. */
    private static final String ANSWERED = """
            SELECT o.decision_id, d.customer_key, d.at
            FROM (SELECT DISTINCT decision_id FROM outcomes
                  WHERE tenant = :tenant AND decision_id > :id AND at >= :since
                  ORDER BY decision_id LIMIT :most) o
            LEFT JOIN decisions d
                ON d.tenant = :tenant AND d.id = o.decision_id AND d.at >= :since AND d.at < :until
            ORDER BY o.decision_id""";

    private record Row(String id, String customerKey, Instant at, List<Assigned> assigned) {

        Sighting with(List<Report> reports) {
            return new Sighting(id, customerKey, at, assigned, reports);
        }
    }

    /** @param row null where the decision is not of the span, or not on record yet */
    private record Answered(String id, @Nullable Row row) {}

    @Override
    public Flux<Sighting> concerned(String tenant, String experiment, Instant since, Instant until) {
        var mark = "\"experiment\":\"" + experiment + "\"";
        return page(tenant, mark, since, "", until)
                .expand(rows -> rows.size() < PAGE
                        ? Mono.empty()
                        : page(tenant, mark, rows.getLast().at(), rows.getLast().id(), until))
                .concatMapIterable(rows -> rows, 1)
                .map(row -> row.with(List.of()));
    }

    @Override
    public Flux<Sighting> answered(String tenant, Instant since, Instant until) {
        return answered(tenant, "", since, until)
                .expand(page -> page.size() < PAGE
                        ? Mono.empty()
                        : answered(tenant, page.getLast().id(), since, until))
                .map(page -> page.stream()
                        .flatMap(each -> Stream.ofNullable(each.row()))
                        .toList())
                .concatMap(rows -> reports(tenant, rows).map(reports -> sightings(rows, reports)), 1)
                .concatMapIterable(sightings -> sightings, 1);
    }

    private static List<Sighting> sightings(List<Row> rows, Map<String, List<Report>> reports) {
        return rows.stream()
                .map(row -> row.with(reports.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Mono<List<Answered>> answered(String tenant, String id, Instant since, Instant until) {
        return postgres.read(postgres.sql(ANSWERED)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("since", since)
                .bind("until", until)
                .bind("most", PAGE)
                .map(row -> answered(new Columns(row)))
                .all()
                .collectList());
    }

    private static Answered answered(Columns row) {
        var id = row.text("decision_id");
        var at = row.orNull("at", Instant.class);
        return new Answered(id, at == null ? null : new Row(id, row.text("customer_key"), at, List.of()));
    }

    private Mono<List<Row>> page(String tenant, String mark, Instant at, String id, Instant until) {
        return postgres.read(postgres.sql(CONCERNED)
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
        return new Row(
                row.text("id"),
                row.text("customer_key"),
                row.get("at", Instant.class),
                List.of(RecordJson.mapper().readValue(row.text("assigned"), Assigned[].class)));
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
