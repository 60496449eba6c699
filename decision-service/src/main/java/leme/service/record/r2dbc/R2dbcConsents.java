package leme.service.record.r2dbc;

import java.time.Instant;
import java.util.List;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Purpose;
import leme.service.record.Consents;
import leme.service.record.Reception;
import reactor.core.publisher.Mono;

/** {@link Consents} in Postgres, where a trigger refuses changes whoever asks for them. */
record R2dbcConsents(Postgres postgres) implements Consents {

    @Override
    public Mono<Reception> append(String tenant, String customerKey, Consent entry) {
        return postgres.write(postgres.sql("""
                        INSERT INTO consents (tenant, customer_key, purpose, channel, status, at, proof, source, form)
                        VALUES (:tenant, :key, :purpose, :channel, :status, :at, :proof, :source, :form)
                        ON CONFLICT DO NOTHING""")
                .bind("tenant", tenant)
                .bind("key", customerKey)
                .bind("purpose", entry.purpose().name())
                .bind("channel", entry.channel().name())
                .bind("status", entry.status().name())
                .bind("at", entry.at())
                .bind("proof", entry.proof())
                .bind("source", entry.source())
                .bind("form", entry.form().name())
                .fetch()
                .rowsUpdated()
                .map(added -> added > 0 ? Reception.NEW : Reception.REPEATED));
    }

    @Override
    public Mono<List<Consent>> list(String tenant, String customerKey) {
        return postgres.read(postgres.sql("""
                        SELECT purpose, channel, status, at, proof, source, form FROM consents
                        WHERE tenant = :tenant AND customer_key IN (SELECT keys_of(:tenant, :key))
                        ORDER BY at, entry""")
                .bind("tenant", tenant)
                .bind("key", customerKey)
                .map(row -> consent(new Columns(row)))
                .all()
                .collectList());
    }

    private static Consent consent(Columns row) {
        return new Consent(
                row.name("purpose", Purpose.class),
                row.name("channel", Channel.class),
                row.name("status", Consent.Status.class),
                row.get("at", Instant.class),
                row.text("proof"),
                row.text("source"),
                row.name("form", Consent.Form.class));
    }
}
