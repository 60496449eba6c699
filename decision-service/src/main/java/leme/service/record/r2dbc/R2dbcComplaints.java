package leme.service.record.r2dbc;

import java.time.Instant;
import java.util.List;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.service.record.Complaints;
import leme.service.record.Reception;
import org.springframework.r2dbc.core.Parameter;
import reactor.core.publisher.Mono;

/** {@link Complaints} in Postgres. */
record R2dbcComplaints(Postgres postgres) implements Complaints {

    @Override
    public Mono<Reception> open(String tenant, String customerKey, Complaint complaint) {
        return postgres.write(postgres.sql("""
                        INSERT INTO complaints (tenant, customer_key, id, subject, channel, opened_at, closed_at, regime,
                                                forum)
                        VALUES (:tenant, :key, :id, :subject, :channel, :openedAt, :closedAt, :regime, :forum)
                        ON CONFLICT DO NOTHING""")
                .bind("tenant", tenant)
                .bind("key", customerKey)
                .bind("id", complaint.id())
                .bind("subject", complaint.subject())
                .bind("channel", complaint.channel().name())
                .bind("openedAt", complaint.openedAt())
                .bind("closedAt", Parameter.fromOrEmpty(complaint.closedAt(), Instant.class))
                .bind("regime", complaint.regime().name())
                .bind("forum", complaint.forum().name())
                .fetch()
                .rowsUpdated()
                .map(added -> added > 0 ? Reception.NEW : Reception.REPEATED));
    }

    @Override
    public Mono<Complaint> close(String tenant, String customerKey, String id, Instant at) {
        return postgres.write(postgres.sql("""
                        UPDATE complaints SET closed_at = coalesce(closed_at, greatest(opened_at, :at))
                        WHERE tenant = :tenant AND customer_key = :key AND id = :id
                        RETURNING *""")
                .bind("at", at)
                .bind("tenant", tenant)
                .bind("key", customerKey)
                .bind("id", id)
                .map(row -> complaint(new Columns(row)))
                .one());
    }

    @Override
    public Mono<List<Complaint>> list(String tenant, String customerKey) {
        return postgres.read(postgres.sql("""
                        SELECT * FROM complaints WHERE tenant = :tenant AND customer_key = :key
                        ORDER BY opened_at, id""")
                .bind("tenant", tenant)
                .bind("key", customerKey)
                .map(row -> complaint(new Columns(row)))
                .all()
                .collectList());
    }

    private static Complaint complaint(Columns row) {
        return new Complaint(
                row.text("id"),
                row.text("subject"),
                row.name("channel", Channel.class),
                row.get("opened_at", Instant.class),
                row.orNull("closed_at", Instant.class),
                row.name("regime", Complaint.Regime.class),
                row.name("forum", Complaint.Forum.class));
    }
}
