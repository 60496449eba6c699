package leme.service.record.r2dbc;

import leme.service.record.Exports;
import reactor.core.publisher.Mono;

/** {@link Exports} in Postgres. */
record R2dbcExports(Postgres postgres) implements Exports {

    @Override
    public Mono<Void> note(Export export) {
        return postgres.write(postgres.sql("""
                        INSERT INTO exports (tenant, actor, purpose, since, most)
                        VALUES (:tenant, :actor, :purpose, :since, :most)""")
                .bind("tenant", export.tenant())
                .bind("actor", export.actor())
                .bind("purpose", export.purpose().name())
                .bind("since", export.since())
                .bind("most", export.most())
                .then());
    }
}
