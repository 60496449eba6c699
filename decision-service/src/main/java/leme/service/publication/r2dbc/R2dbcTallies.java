package leme.service.publication.r2dbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leme.service.publication.store.Tallies;
import leme.service.record.RecordJson;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import reactor.core.publisher.Mono;

/** {@link Tallies} in Postgres; a batch is one statement, its rows in the order of their keys. */
record R2dbcTallies(Postgres postgres) implements Tallies {

    private static final int EXAMPLES = 200;

    private static final String ADD = """
            WITH counted AS (
              INSERT INTO shadow_tallies AS t (kind, version, against, effect, action, channel, cause, count)
              SELECT :kind, :version, c->>'against', c->>'effect', c->>'action', c->>'channel', c->>'cause',
                     (c->>'count')::bigint
              FROM jsonb_array_elements(:counts::jsonb) AS c ORDER BY 3, 4, 5, 6, 7
              ON CONFLICT (kind, version, against, effect, action, channel, cause)
                DO UPDATE SET count = t.count + excluded.count)
            INSERT INTO shadow_examples (kind, version, decision_id, tenant, at, differences)
            SELECT :kind, :version, e->>'decisionId', e->>'tenant', (e->>'at')::timestamptz, e->'differences'
            FROM jsonb_array_elements(:examples::jsonb) AS e
            WHERE (SELECT count(*) FROM shadow_examples WHERE kind = :kind AND version = :version) < %d ORDER BY 3
            ON CONFLICT DO NOTHING""".formatted(EXAMPLES);

    private record Counted(String against, Effect effect, String action, String channel, String cause, long count) {}

    @Override
    public Mono<Void> add(String kind, String version, Map<Key, Long> counts, List<Example> examples) {
        var rows = counts.entrySet().stream()
                .map(one -> counted(one.getKey(), one.getValue()))
                .toList();
        return postgres.write(postgres.sql(ADD)
                .bind("kind", kind)
                .bind("version", version)
                .bind("counts", RecordJson.mapper().writeValueAsString(rows))
                .bind("examples", RecordJson.mapper().writeValueAsString(examples))
                .then());
    }

    private static Counted counted(Key key, long count) {
        return new Counted(key.against(), key.effect(), key.action(), key.channel(), key.cause(), count);
    }

    @Override
    public Mono<Sheet> read(String kind, String version) {
        return postgres.read(counts(kind, version).zipWith(examples(kind, version), Sheet::new));
    }

    private Mono<Map<Key, Long>> counts(String kind, String version) {
        return postgres.sql("SELECT * FROM shadow_tallies WHERE kind = :kind AND version = :version")
                .bind("kind", kind)
                .bind("version", version)
                .map(row -> counted(new Columns(row)))
                .all()
                .collect(Collectors.toMap(
                        one -> new Key(one.against(), one.effect(), one.action(), one.channel(), one.cause()),
                        Counted::count));
    }

    private static Counted counted(Columns row) {
        return new Counted(
                row.text("against"),
                row.name("effect", Effect.class),
                row.text("action"),
                row.text("channel"),
                row.text("cause"),
                row.get("count", Long.class));
    }

    private Mono<List<Example>> examples(String kind, String version) {
        return postgres.sql("""
                        SELECT * FROM shadow_examples WHERE kind = :kind AND version = :version
                        ORDER BY at DESC, decision_id LIMIT 50""")
                .bind("kind", kind)
                .bind("version", version)
                .map(row -> example(new Columns(row)))
                .all()
                .collectList();
    }

    private static Example example(Columns row) {
        return new Example(
                row.text("decision_id"),
                row.text("tenant"),
                row.get("at", Instant.class),
                List.of(RecordJson.mapper().readValue(row.text("differences"), String[].class)));
    }
}
