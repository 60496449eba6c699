package leme.service.publication.r2dbc;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import leme.service.publication.ledger.Entry;
import leme.service.publication.ledger.Event;
import leme.service.publication.store.Entries;
import leme.service.publication.store.Outrun;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** {@link Entries} in Postgres, where a trigger keeps four eyes whoever writes. */
record R2dbcEntries(Postgres postgres) implements Entries {

    private static final String TAKEN = "23505";

    @Override
    public Mono<Tail> after(String kind, long after) {
        return postgres.write(postgres.sql("""
                        SELECT c.now, p.* FROM (SELECT clock_timestamp() AS now) AS c
                        LEFT JOIN publications AS p ON p.kind = :kind AND p.entry > :after
                        ORDER BY p.entry""")
                .bind("kind", kind)
                .bind("after", after)
                .map(row -> line(new Columns(row)))
                .all()
                .collectList()
                .map(R2dbcEntries::tail));
    }

    private record Line(Instant now, @Nullable Entry entry) {}

    private static Tail tail(List<Line> lines) {
        return new Tail(
                lines.stream().map(Line::entry).filter(Objects::nonNull).toList(),
                lines.getFirst().now());
    }

    private static Line line(Columns row) {
        return new Line(row.get("now", Instant.class), row.orNull("entry", Long.class) == null ? null : entry(row));
    }

    @Override
    public Mono<Entry> append(Entry entry, Duration lead) {
        boolean effective = entry.event() == Event.ACTIVATED || entry.event() == Event.ROLLED_BACK;
        return postgres.write(postgres.sql("""
                        INSERT INTO publications (kind, entry, version, event, actor, note, over, share, alias, evidence, effective_at)
                        VALUES (:kind, :entry, :version, :event, :actor, :note, :over, :share, :alias, :evidence::jsonb,
                                clock_timestamp() + make_interval(secs => :lead))
                        RETURNING at, effective_at""")
                        .bind("kind", entry.kind())
                        .bind("entry", entry.number())
                        .bind("version", entry.version())
                        .bind("event", entry.event().name())
                        .bind("actor", entry.actor())
                        .bind("note", entry.note())
                        .bind("over", Parameters.in(R2dbcType.VARCHAR, entry.over()))
                        .bind("share", Parameters.in(R2dbcType.DOUBLE, entry.share()))
                        .bind("alias", Parameters.in(R2dbcType.VARCHAR, entry.alias()))
                        .bind("evidence", entry.evidence())
                        .bind("lead", Parameters.in(R2dbcType.DOUBLE, effective ? lead.toMillis() / 1e3 : null))
                        .map(row -> {
                            var columns = new Columns(row);
                            return entry.accepted(
                                    columns.get("at", Instant.class), columns.orNull("effective_at", Instant.class));
                        })
                        .one())
                .onErrorMap(R2dbcEntries::isTaken, Outrun::new);
    }

    private static boolean isTaken(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof R2dbcException driver && TAKEN.equals(driver.getSqlState())) {
                return true;
            }
        }
        return false;
    }

    private static Entry entry(Columns row) {
        return new Entry(
                row.text("kind"),
                row.get("entry", Long.class),
                row.text("version"),
                row.name("event", Event.class),
                row.text("actor"),
                row.text("note"),
                row.orNull("over", String.class),
                row.orNull("share", Double.class),
                row.orNull("alias", String.class),
                row.text("evidence"),
                row.get("at", Instant.class),
                row.orNull("effective_at", Instant.class));
    }
}
