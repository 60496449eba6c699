package leme.service.drift.r2dbc;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import leme.models.drift.CalibrationWindow;
import leme.models.drift.CalibrationWindow.Bin;
import leme.service.drift.Results;
import leme.service.learning.Attribution;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import reactor.core.publisher.Mono;

/** {@link Results} out of the last lessons of the ledger: bounded, however large the record. */
public record PostgresResults(Postgres postgres) implements Results {

    private static final int LESSONS = 10_000;

    /**
     * A contact made after the oldest lesson looked at has all its lessons among them, whether it was answered or not; an
     * older one may have only its silence there. What was learned since joins a model's version after a plus sign.
     */
    private static final String LATELY = """
            WITH last AS (SELECT * FROM lessons ORDER BY entry DESC LIMIT :most),
            edge AS (SELECT CASE WHEN count(*) < :most THEN '-infinity' ELSE min(at) END AS at FROM last),
            seen AS MATERIALIZED (SELECT d.propensity, d.bundle, a.entry
            FROM last s
            JOIN unnest(:groups, :until) AS w(action_group, until) ON w.action_group = s.action_group
            JOIN contacts c ON c.tenant = s.tenant AND c.decision_id = s.decision_id AND c.action = s.action
                AND c.at < w.until AND c.at >= (SELECT at FROM edge)
            JOIN decisions d ON d.id = s.decision_id AND d.tenant = s.tenant AND d.action = s.action
            LEFT JOIN last a ON a.tenant = s.tenant AND a.decision_id = s.decision_id AND a.action = s.action
                AND a.fact = 'ANSWERED'
            WHERE s.fact = 'SHOWN' AND d.propensity IS NOT NULL)
            SELECT least(9, floor(propensity * 10))::int AS bin, count(*) AS count,
                   sum(propensity) AS expected, sum(propensity * (1 - propensity)) AS variance,
                   count(entry) AS observed
            FROM seen
            WHERE bundle IN (
                SELECT b.revision
                FROM (SELECT DISTINCT bundle FROM seen) u
                JOIN bundles b ON b.revision = u.bundle
                CROSS JOIN jsonb_array_elements(b.parts) AS part
                WHERE part->>'name' = 'propensity-model' AND split_part(part->>'version', '+', 1) = :model)
            GROUP BY 1""";

    private record Counted(int place, Bin bin) {}

    @Override
    public Mono<CalibrationWindow> lately(Attribution attribution, String model, Instant now) {
        var groups = List.copyOf(attribution.rewards().entrySet());
        return postgres.write(postgres.sql(LATELY)
                .bind("most", LESSONS)
                .bind("model", model)
                .bind("groups", groups.stream().map(group -> group.getKey()).toArray(String[]::new))
                .bind(
                        "until",
                        groups.stream()
                                .map(group -> now.minus(group.getValue().window()))
                                .toArray(Instant[]::new))
                .map(row -> counted(new Columns(row)))
                .all()
                .collectList()
                .map(PostgresResults::window));
    }

    private static Counted counted(Columns row) {
        return new Counted(
                row.get("bin", Integer.class),
                new Bin(
                        row.get("count", Long.class),
                        row.get("expected", Double.class),
                        row.get("variance", Double.class),
                        row.get("observed", Long.class)));
    }

    private static CalibrationWindow window(List<Counted> counted) {
        Bin[] bins = new Bin[CalibrationWindow.BINS];
        Arrays.fill(bins, Bin.EMPTY);
        counted.forEach(each -> bins[each.place()] = each.bin());
        return new CalibrationWindow(List.of(bins));
    }
}
