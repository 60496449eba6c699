package leme.service.record.r2dbc;

import java.util.List;
import leme.rules.fact.Contact;
import leme.rules.fact.Placement;
import leme.service.record.Outcome;
import leme.service.record.Outcomes;
import leme.service.record.Reception;
import leme.service.record.Recorded;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import reactor.core.publisher.Mono;

/** {@link Outcomes} in Postgres: the outcome and the contact it is about move in one statement. */
record R2dbcOutcomes(Postgres postgres) implements Outcomes {

    private static final String KEEP = """
            INSERT INTO outcomes (tenant, id, decision_id, action, kind, at, value, error_code)
            VALUES (:tenant, :id, :decision, :action, :kind, :at, :value, :errorCode)
            ON CONFLICT DO NOTHING""";

    private static final String KEEP_AND_MOVE = "WITH kept AS (" + KEEP + """
             RETURNING tenant),
            moved AS (
              INSERT INTO contacts AS c (tenant, decision_id, action, customer_key, action_group, purpose, channel, at,
                                         response, responded_at, begun)
              SELECT :tenant, :decision, :action, :key, :group, :purpose, :channel, :contactAt, :response,
                     CASE WHEN :response <> 'NONE' THEN :at END, :begun
              FROM kept
              ON CONFLICT (tenant, decision_id, action) DO UPDATE SET
                response = excluded.response, responded_at = excluded.responded_at
              WHERE excluded.responded_at >= coalesce(c.responded_at, '-infinity'))
            SELECT count(*) AS kept FROM kept""";

    @Override
    public Mono<Reception> record(Outcome outcome, Recorded about) {
        Contact contact = about.contactOf(outcome);
        Mono<Long> kept = contact == null
                ? bound(KEEP, outcome).fetch().rowsUpdated()
                : moving(outcome, about, contact)
                        .map(row -> new Columns(row).get("kept", Long.class))
                        .one();
        return postgres.write(kept.flatMap(count -> count > 0 ? Mono.just(Reception.NEW) : compare(outcome)));
    }

    private GenericExecuteSpec moving(Outcome outcome, Recorded about, Contact contact) {
        return bound(KEEP_AND_MOVE, outcome)
                .bind("key", about.customerKey())
                .bind("group", contact.group())
                .bind("purpose", contact.purpose().name())
                .bind("channel", contact.channel().name())
                .bind("contactAt", contact.at())
                .bind("response", contact.response().name())
                .bind("begun", about.summary().placement() == Placement.OUTBOUND);
    }

    private GenericExecuteSpec bound(String statement, Outcome outcome) {
        return postgres.sql(statement)
                .bind("tenant", outcome.tenant())
                .bind("id", outcome.id())
                .bind("decision", outcome.decisionId())
                .bind("action", outcome.action())
                .bind("kind", outcome.kind().name())
                .bind("at", outcome.at())
                .bind("value", outcome.value())
                .bind("errorCode", Parameter.fromOrEmpty(outcome.errorCode(), String.class));
    }

    private Mono<Reception> compare(Outcome outcome) {
        return postgres.sql("SELECT * FROM outcomes WHERE tenant = :tenant AND id = :id")
                .bind("tenant", outcome.tenant())
                .bind("id", outcome.id())
                .map(row -> new Columns(row).outcome())
                .one()
                .map(before -> before.equals(outcome) ? Reception.REPEATED : Reception.CONFLICTING);
    }

    @Override
    public Mono<List<Outcome>> list(String tenant, String decisionId) {
        return postgres.read(postgres.sql("""
                        SELECT * FROM outcomes WHERE tenant = :tenant AND decision_id = :decision
                        ORDER BY at, recorded_at, id""")
                .bind("tenant", tenant)
                .bind("decision", decisionId)
                .map(row -> new Columns(row).outcome())
                .all()
                .collectList());
    }
}
