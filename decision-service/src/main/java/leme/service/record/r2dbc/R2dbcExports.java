package leme.service.record.r2dbc;

import java.time.Instant;
import leme.service.record.Exports;
import reactor.core.publisher.Mono;

/** {@link Exports} in Postgres. */
record R2dbcExports(Postgres postgres) implements Exports {

    @Override
    public Mono<Void> note(Export export) {
        return note(
                "DECISIONS", export.tenant(), export.actor(), export.purpose().name(), export.since(), export.most());
    }

    @Override
    public Mono<Void> note(Interactions export) {
        return note(
                "INTERACTIONS",
                export.tenant(),
                export.actor(),
                export.purpose().name(),
                export.since(),
                Integer.MAX_VALUE);
    }

    private Mono<Void> note(String what, String tenant, String actor, String purpose, Instant since, int most) {
        return postgres.write(postgres.sql("""
                        INSERT INTO exports (what, tenant, actor, purpose, since, most)
                        VALUES (:what, :tenant, :actor, :purpose, :since, :most)""")
                .bind("what", what)
                .bind("tenant", tenant)
                .bind("actor", actor)
                .bind("purpose", purpose)
                .bind("since", since)
                .bind("most", most)
                .then());
    }
}
