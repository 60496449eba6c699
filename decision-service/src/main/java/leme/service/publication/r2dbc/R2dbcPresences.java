package leme.service.publication.r2dbc;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import leme.service.publication.store.Presences;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@link Presences} in Postgres. */
record R2dbcPresences(Postgres postgres) implements Presences {

    @Override
    public Mono<Void> say(Presence presence) {
        return postgres.write(postgres.sql("""
                        INSERT INTO replicas (replica, kind, wanted, decides, trouble)
                        VALUES (:replica, :kind, :wanted, :decides, :trouble)
                        ON CONFLICT (replica, kind) DO UPDATE SET
                            wanted = excluded.wanted, decides = excluded.decides, trouble = excluded.trouble,
                            at = clock_timestamp()""")
                .bind("replica", presence.replica())
                .bind("kind", presence.kind())
                .bind("wanted", Parameters.in(R2dbcType.VARCHAR, presence.wanted()))
                .bind("decides", Parameters.in(R2dbcType.VARCHAR, presence.decides()))
                .bind("trouble", presence.trouble())
                .then());
    }

    @Override
    public Flux<Heard> heard(String kind) {
        return postgres.read(postgres.sql("""
                        SELECT replica, wanted, decides, trouble, at FROM replicas
                        WHERE kind = :kind AND at > clock_timestamp() - interval '1 minute' ORDER BY replica LIMIT 1000""")
                        .bind("kind", kind)
                        .map(row -> heard(kind, new Columns(row)))
                        .all()
                        .collectList())
                .flatMapIterable(all -> all);
    }

    private static Heard heard(String kind, Columns row) {
        return new Heard(
                new Presence(
                        row.text("replica"),
                        kind,
                        row.orNull("wanted", String.class),
                        row.orNull("decides", String.class),
                        row.text("trouble")),
                row.get("at", Instant.class));
    }

    @Override
    public Mono<Void> forget() {
        return postgres.write(postgres.sql("DELETE FROM replicas WHERE at < clock_timestamp() - interval '1 day'")
                .then());
    }
}
