package leme.service.drift.r2dbc;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leme.models.drift.Reference;
import leme.service.drift.Tallies;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** {@link Tallies} in Postgres: a row a measure and minute, to which every replica adds. */
public record PostgresTallies(Postgres postgres) implements Tallies {

    /** How long counts of a model are kept that no longer decides. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In one order, so that two replicas that add at once do not wait for each other in a circle. */
    private static final String ADD = """
            INSERT INTO drift_counts AS d (model, measure, slice, counts)
            SELECT t->>'model', t->>'measure', :slice,
                   ARRAY(SELECT c::bigint FROM jsonb_array_elements_text(t->'counts') WITH ORDINALITY AS e(c, n) ORDER BY n)
            FROM jsonb_array_elements(:tallies::jsonb) AS j(t)
            ORDER BY 1, 2
            ON CONFLICT (model, measure, slice) DO UPDATE SET counts = ARRAY(
                SELECT coalesce(a, 0) + coalesce(b, 0)
                FROM unnest(d.counts, EXCLUDED.counts) WITH ORDINALITY AS u(a, b, n) ORDER BY n)""";

    /** Of each minute, how many values newer ones hold. */
    private static final String NEWER = """
            SELECT model, measure, slice, counts,
                   sum(total) OVER (PARTITION BY model, measure ORDER BY slice DESC) - total AS newer
            FROM (SELECT d.*, (SELECT sum(c) FROM unnest(d.counts) AS c) AS total
                  FROM drift_counts d WHERE model = ANY(:models)) AS t""";

    private static final String LATELY =
            "SELECT model, measure, counts FROM (" + NEWER + ") AS w WHERE newer < :window ORDER BY model, measure";

    private static final String FORGET = "DELETE FROM drift_counts WHERE slice < :edge OR (model, measure, slice) IN"
            + " (SELECT model, measure, slice FROM (" + NEWER + ") AS w WHERE newer >= :window)";

    private static final String KEEP = """
            INSERT INTO drift_references (model, measure, reference) VALUES (:model, :measure, :reference::jsonb)
            ON CONFLICT DO NOTHING""";

    private record Key(String model, String measure) {}

    @Override
    public Mono<Void> add(List<Tally> counted, Instant now) {
        return counted.isEmpty()
                ? Mono.empty()
                : postgres.write(postgres.sql(ADD)
                        .bind("slice", now.truncatedTo(ChronoUnit.MINUTES))
                        .bind("tallies", JSON.writeValueAsString(counted))
                        .then());
    }

    @Override
    public Mono<List<Tally>> lately(Collection<String> models, int window, Instant now) {
        var forget = postgres.write(postgres.sql(FORGET)
                .bind("edge", now.minus(LONGEST))
                .bind("models", models.toArray(String[]::new))
                .bind("window", window)
                .then());
        return forget.then(postgres.read(postgres.sql(LATELY)
                .bind("models", models.toArray(String[]::new))
                .bind("window", window)
                .map(row -> tally(new Columns(row)))
                .all()
                .collectList()
                .map(PostgresTallies::summed)));
    }

    private static Tally tally(Columns row) {
        return new Tally(row.text("model"), row.text("measure"), List.of(row.get("counts", Long[].class)));
    }

    private static Taken taken(Columns row) {
        return new Taken(row.text("model"), Reference.parse(row.text("reference")));
    }

    private static List<Tally> summed(List<Tally> minutes) {
        Map<Key, Tally> sums = new LinkedHashMap<>();
        minutes.forEach(minute -> sums.merge(new Key(minute.model(), minute.measure()), minute, PostgresTallies::sum));
        return List.copyOf(sums.values());
    }

    private static Tally sum(Tally one, Tally other) {
        int bins = Math.min(one.counts().size(), other.counts().size());
        return new Tally(
                one.model(),
                one.measure(),
                IntStream.range(0, bins)
                        .mapToObj(bin -> one.counts().get(bin) + other.counts().get(bin))
                        .toList());
    }

    @Override
    public Mono<Void> keep(List<Taken> references) {
        return Flux.fromIterable(references)
                .concatMap(taken -> postgres.write(postgres.sql(KEEP)
                        .bind("model", taken.model())
                        .bind("measure", taken.reference().name())
                        .bind("reference", taken.reference().json())
                        .then()))
                .then();
    }

    @Override
    public Mono<List<Taken>> references(Collection<String> models) {
        return postgres.read(postgres.sql(
                        "SELECT model, reference::text AS reference FROM drift_references WHERE model = ANY(:models)")
                .bind("models", models.toArray(String[]::new))
                .map(row -> taken(new Columns(row)))
                .all()
                .collectList());
    }
}
