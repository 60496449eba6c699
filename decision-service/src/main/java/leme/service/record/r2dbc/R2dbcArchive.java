package leme.service.record.r2dbc;

import java.time.Instant;
import java.util.List;
import leme.service.record.Archive;
import leme.service.record.Recorded;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@link Archive} in Postgres, by keyset: each page begins where the one before ended, holds its connection for one query,
 * and is read when the one before has been taken.
 */
record R2dbcArchive(Postgres postgres) implements Archive {

    private static final int PAGE = 200;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    @Override
    public Flux<Recorded> latest(String tenant, Instant since, int most) {
        return page(tenant, since, END_OF_TIME, "", most)
                .expand(page -> page.isLast() ? Mono.empty() : after(page, tenant, since))
                .concatMapIterable(Page::rows, 1);
    }

    @Override
    public Flux<Recorded> between(String tenant, Instant since, Instant until) {
        return forward(tenant, since, "", until)
                .expand(rows -> rows.size() < PAGE
                        ? Mono.empty()
                        : forward(tenant, rows.getLast().at(), rows.getLast().id(), until))
                .concatMapIterable(rows -> rows, 1);
    }

    private Mono<List<Recorded>> forward(String tenant, Instant at, String id, Instant until) {
        return postgres.read(postgres.sql("""
                        SELECT * FROM decisions
                        WHERE tenant = :tenant AND at < :until AND (at, id) > (:at, :id)
                        ORDER BY at, id LIMIT :most""")
                .bind("tenant", tenant)
                .bind("until", until)
                .bind("at", at)
                .bind("id", id)
                .bind("most", PAGE)
                .map(row -> R2dbcDecisions.decision(new Columns(row)))
                .all()
                .collectList());
    }

    /** The index leads from tenant to tenant, and in each to its latest: the tables are not read. */
    private static final String LATEST_OF_ALL = """
            WITH RECURSIVE tenants (name) AS (
              (SELECT min(tenant) FROM decisions)
              UNION ALL
              SELECT (SELECT min(tenant) FROM decisions WHERE tenant > name) FROM tenants WHERE name IS NOT NULL)
            SELECT latest.* FROM tenants CROSS JOIN LATERAL (
              SELECT * FROM decisions WHERE tenant = name ORDER BY at DESC, id DESC LIMIT :most) AS latest
            ORDER BY at DESC, id DESC LIMIT :most""";

    @Override
    public Flux<Recorded> latest(int most) {
        return postgres.read(postgres.sql(LATEST_OF_ALL)
                        .bind("most", most)
                        .map(row -> R2dbcDecisions.decision(new Columns(row)))
                        .all()
                        .collectList())
                .flatMapIterable(rows -> rows);
    }

    private record Page(List<Recorded> rows, int asked, int left) {

        boolean isLast() {
            return rows.size() < asked || left == 0;
        }
    }

    private Mono<Page> after(Page page, String tenant, Instant since) {
        var last = page.rows().getLast();
        return page(tenant, since, last.at(), last.id(), page.left());
    }

    private Mono<Page> page(String tenant, Instant since, Instant at, String id, int left) {
        int asked = Math.min(PAGE, left);
        return postgres.read(postgres.sql("""
                        SELECT * FROM decisions
                        WHERE tenant = :tenant AND at >= :since AND (at, id) < (:at, :id)
                        ORDER BY at DESC, id DESC LIMIT :asked""")
                .bind("tenant", tenant)
                .bind("since", since)
                .bind("at", at)
                .bind("id", id)
                .bind("asked", asked)
                .map(row -> R2dbcDecisions.decision(new Columns(row)))
                .all()
                .collectList()
                .map(rows -> new Page(rows, asked, left - rows.size())));
    }
}
