package leme.service.record.r2dbc;

import java.time.Instant;
import java.util.List;
import leme.rules.fact.Channel;
import leme.rules.fact.Placement;
import leme.service.record.Decisions;
import leme.service.record.Effects;
import leme.service.record.IdempotencyKey;
import leme.service.record.RecordJson;
import leme.service.record.Recorded;
import leme.service.record.Summary;
import reactor.core.publisher.Mono;

/**
 * {@link Decisions} in Postgres. A batch travels as one JSON array in one statement, hence atomically and in one round
 * trip; rows are inserted in the order of their keys, so that two replicas that ship at once cannot deadlock.
 */
record R2dbcDecisions(Postgres postgres) implements Decisions {

    private static final String RECORD = """
            WITH batch AS MATERIALIZED (
              SELECT d, d->>'tenant' AS tenant, d->>'id' AS id, d->>'customerKey' AS customer_key,
                     d->>'channel' AS channel, d->>'messageId' AS message_id, (d->>'at')::timestamptz AS at,
                     d->>'bodyHash' AS body_hash, d->'summary' AS s
              FROM jsonb_array_elements(:batch::jsonb) AS d),
            keyed AS (
              INSERT INTO idempotency (tenant, channel, message_id, decision_id, decided_at, body_hash)
              SELECT tenant, channel, message_id, id, at, body_hash
              FROM batch WHERE message_id IS NOT NULL ORDER BY 1, 2, 3, 5, 4
              ON CONFLICT DO NOTHING),
            made AS (
              INSERT INTO contacts (tenant, decision_id, action, customer_key, action_group, purpose, channel, at, response)
              SELECT tenant, id, c->>'action', customer_key, c->>'group', c->>'purpose', c->>'channel',
                     (c->>'at')::timestamptz, c->>'response'
              FROM batch, jsonb_array_elements(d->'effects'->'contacts') AS c ORDER BY 1, 2, 3
              ON CONFLICT DO NOTHING),
            withdrawn AS (
              INSERT INTO consents (tenant, customer_key, purpose, channel, status, at, proof, source, form)
              SELECT tenant, customer_key, c->>'purpose', c->>'channel', c->>'status', (c->>'at')::timestamptz,
                     c->>'proof', c->>'source', c->>'form'
              FROM batch, jsonb_array_elements(d->'effects'->'consents') AS c ORDER BY 1, 2, 3, 4, 6
              ON CONFLICT DO NOTHING),
            touched AS (
              INSERT INTO conversations AS c (tenant, customer_key, channel, last_inbound_at, last_complaint_at,
                                              last_ad_click_at, last_fraud_at)
              SELECT tenant, customer_key, t->>'channel',
                     max((t->>'lastInboundAt')::timestamptz), max((t->>'lastComplaintAt')::timestamptz),
                     max((t->>'lastAdClickAt')::timestamptz), max((t->>'lastFraudAt')::timestamptz)
              FROM batch, jsonb_array_elements(d->'effects'->'conversations') AS t GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
              ON CONFLICT (tenant, customer_key, channel) DO UPDATE SET
                last_inbound_at = greatest(c.last_inbound_at, excluded.last_inbound_at),
                last_complaint_at = greatest(c.last_complaint_at, excluded.last_complaint_at),
                last_ad_click_at = greatest(c.last_ad_click_at, excluded.last_ad_click_at),
                last_fraud_at = greatest(c.last_fraud_at, excluded.last_fraud_at))
            INSERT INTO decisions (id, tenant, customer_key, at, channel, message_id, body_hash, placement, intent, route,
                                   action, bundle, seed, propensity, selection_probability, situation, response, effects)
            SELECT id, tenant, customer_key, at, channel, message_id, body_hash, s->>'placement', s->>'intent',
                   s->>'route', s->>'action', s->>'bundle', (s->>'seed')::bigint, (s->>'propensity')::float8,
                   (s->>'selectionProbability')::float8, d->>'situation', d->>'response', d->'effects'
            FROM batch ORDER BY id
            ON CONFLICT DO NOTHING""";

    @Override
    public Mono<Void> record(List<Recorded> decisions) {
        return decisions.isEmpty()
                ? Mono.empty()
                : postgres.write(Mono.defer(() -> postgres.sql(RECORD)
                        .bind("batch", RecordJson.text(decisions))
                        .then()));
    }

    @Override
    public Mono<Recorded> find(String tenant, String id) {
        return postgres.read(postgres.sql("SELECT * FROM decisions WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map(row -> decision(new Columns(row)))
                .one());
    }

    @Override
    public Mono<Recorded> find(IdempotencyKey key) {
        return postgres.read(postgres.sql("""
                        SELECT d.* FROM idempotency i JOIN decisions d ON d.id = i.decision_id AND d.at = i.decided_at
                        WHERE i.tenant = :tenant AND i.channel = :channel AND i.message_id = :messageId""")
                .bind("tenant", key.tenant())
                .bind("channel", key.channel().name())
                .bind("messageId", key.messageId())
                .map(row -> decision(new Columns(row)))
                .one());
    }

    static Recorded decision(Columns row) {
        return new Recorded(
                row.text("id"),
                row.text("tenant"),
                row.text("customer_key"),
                row.get("at", Instant.class),
                row.name("channel", Channel.class),
                row.orNull("message_id", String.class),
                row.text("body_hash"),
                summary(row),
                row.text("situation"),
                row.text("response"),
                RecordJson.mapper().readValue(row.text("effects"), Effects.class));
    }

    private static Summary summary(Columns row) {
        return new Summary(
                row.name("placement", Placement.class),
                row.orNull("intent", String.class),
                row.orNull("route", String.class),
                row.orNull("action", String.class),
                row.text("bundle"),
                row.get("seed", Long.class),
                row.orNull("propensity", Double.class),
                row.orNull("selection_probability", Double.class));
    }
}
