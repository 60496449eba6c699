package leme.service.record.r2dbc;

import java.time.Instant;
import java.util.Map;
import leme.rules.fact.Channel;
import leme.service.record.Reached;
import reactor.core.publisher.Mono;

/** {@link Reached} in Postgres, over the index of contacts that we began. */
record R2dbcReached(Postgres postgres) implements Reached {

    @Override
    public Mono<Map<Channel, Integer>> since(String tenant, Instant since) {
        return postgres.read(postgres.sql("""
                        SELECT channel, count(DISTINCT customer_key)::integer AS people FROM contacts
                        WHERE tenant = :tenant AND begun AND at > :since AND response <> 'REFUSED_BY_CHANNEL'
                        GROUP BY channel""")
                .bind("tenant", tenant)
                .bind("since", since)
                .map(row -> count(new Columns(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<Channel, Integer> count(Columns row) {
        return Map.entry(row.name("channel", Channel.class), row.get("people", Integer.class));
    }
}
