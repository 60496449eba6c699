package leme.service.record.r2dbc;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import leme.rules.fact.BlockListing;
import leme.rules.fact.BlockListing.Registry;
import leme.rules.fact.LegalHold;
import leme.rules.fact.LegalHold.Matter;
import leme.service.record.Reception;
import leme.service.record.subject.Filed;
import leme.service.record.subject.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import reactor.core.publisher.Mono;

/**
 * {@link Register} in a table of Postgres, where a trigger lets entries end once.
 *
 * @param table its name, never from outside
 * @param columns of a fact
 * @param fact of columns
 */
record R2dbcRegister<T>(Postgres postgres, String table, Function<T, Entry> columns, Function<Entry, T> fact)
        implements Register<T> {

    /** A row. */
    record Entry(String kind, Instant beganAt, @Nullable Instant endedAt) {}

    static Register<LegalHold> ofLegalHolds(Postgres postgres) {
        return new R2dbcRegister<>(
                postgres,
                "legal_holds",
                hold -> new Entry(hold.matter().name(), hold.since(), hold.until()),
                entry -> new LegalHold(Matter.valueOf(entry.kind()), entry.beganAt(), entry.endedAt()));
    }

    static Register<BlockListing> ofBlockListings(Postgres postgres) {
        return new R2dbcRegister<>(
                postgres,
                "block_listings",
                listing -> new Entry(listing.registry().name(), listing.registeredAt(), listing.leftAt()),
                entry -> new BlockListing(Registry.valueOf(entry.kind()), entry.beganAt(), entry.endedAt()));
    }

    @Override
    public Mono<Reception> add(String tenant, String customerKey, Filed<T> filed) {
        Entry entry = columns.apply(filed.fact());
        return postgres.write(about(tenant, customerKey, "INSERT INTO " + table + """
                         (tenant, customer_key, id, kind, began_at, proof, ended_at, end_proof)
                        VALUES (:tenant, :key, :id, :kind, :beganAt, :proof, :endedAt, :endProof)
                        ON CONFLICT DO NOTHING""")
                .bind("id", filed.id())
                .bind("kind", entry.kind())
                .bind("beganAt", entry.beganAt())
                .bind("proof", filed.proof())
                .bind("endedAt", Parameter.fromOrEmpty(entry.endedAt(), Instant.class))
                .bind("endProof", Parameter.fromOrEmpty(filed.endProof(), String.class))
                .fetch()
                .rowsUpdated()
                .map(added -> added > 0 ? Reception.NEW : Reception.REPEATED));
    }

    @Override
    public Mono<Filed<T>> end(String tenant, String customerKey, String id, Instant at, String proof) {
        Mono<Void> ended = about(tenant, customerKey, "UPDATE " + table + """
                         SET ended_at = greatest(began_at, :at), end_proof = :proof
                        WHERE tenant = :tenant AND customer_key IN (SELECT keys_of(:tenant, :key)) AND id = :id
                          AND ended_at IS NULL""")
                .bind("id", id)
                .bind("at", at)
                .bind("proof", proof)
                .then();
        return postgres.write(
                ended.then(about(tenant, customerKey, select("AND id = :id ORDER BY customer_key = :key DESC LIMIT 1"))
                        .bind("id", id)
                        .map(row -> filed(new Columns(row)))
                        .one()));
    }

    @Override
    public Mono<List<Filed<T>>> list(String tenant, String customerKey) {
        return postgres.read(about(tenant, customerKey, select("ORDER BY began_at, id"))
                .map(row -> filed(new Columns(row)))
                .all()
                .collectList());
    }

    private String select(String rest) {
        return "SELECT * FROM " + table + " WHERE tenant = :tenant AND customer_key IN (SELECT keys_of(:tenant, :key)) "
                + rest;
    }

    private GenericExecuteSpec about(String tenant, String customerKey, String statement) {
        return postgres.sql(statement).bind("tenant", tenant).bind("key", customerKey);
    }

    private Filed<T> filed(Columns row) {
        Entry entry =
                new Entry(row.text("kind"), row.get("began_at", Instant.class), row.orNull("ended_at", Instant.class));
        return new Filed<>(row.text("id"), fact.apply(entry), row.text("proof"), row.orNull("end_proof", String.class));
    }
}
