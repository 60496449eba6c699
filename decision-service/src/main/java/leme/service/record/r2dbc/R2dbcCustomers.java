package leme.service.record.r2dbc;

import java.util.List;
import java.util.Set;
import leme.rules.fact.Channel;
import leme.rules.fact.Customer;
import leme.rules.fact.Language;
import leme.rules.fact.State;
import leme.service.record.Customers;
import leme.service.record.Identity;
import org.springframework.r2dbc.core.Parameter;
import reactor.core.publisher.Mono;

/** {@link Customers} in Postgres. */
record R2dbcCustomers(Postgres postgres) implements Customers {

    @Override
    public Mono<Void> put(String tenant, Customer customer) {
        State state = customer.state();
        return postgres.write(postgres.sql("""
                        INSERT INTO customers (tenant, customer_key, state, birth_year, language, segment, products, tags,
                                               tenure_months, monthly_revenue, area_code)
                        VALUES (:tenant, :key, :state, :birthYear, :language, :segment, :products, :tags,
                                :tenureMonths, :monthlyRevenue, :areaCode)
                        ON CONFLICT (tenant, customer_key) DO UPDATE SET
                            state = excluded.state, birth_year = excluded.birth_year, language = excluded.language,
                            segment = excluded.segment, products = excluded.products, tags = excluded.tags,
                            tenure_months = excluded.tenure_months, monthly_revenue = excluded.monthly_revenue,
                            area_code = excluded.area_code,
                            updated_at = now()""")
                .bind("tenant", tenant)
                .bind("key", customer.key())
                .bind("state", Parameter.fromOrEmpty(state == null ? null : state.name(), String.class))
                .bind("birthYear", Parameter.fromOrEmpty(customer.birthYear(), Integer.class))
                .bind("language", customer.language().name())
                .bind("segment", customer.segment())
                .bind("products", customer.products().toArray(String[]::new))
                .bind("tags", customer.tags().toArray(String[]::new))
                .bind("tenureMonths", customer.tenureMonths())
                .bind("monthlyRevenue", customer.monthlyRevenue())
                .bind("areaCode", Parameter.fromOrEmpty(customer.ddd(), Integer.class))
                .then());
    }

    @Override
    public Mono<Customer> find(String tenant, String customerKey) {
        return postgres.read(postgres.sql("""
                        SELECT * FROM customers WHERE tenant = :tenant AND customer_key = :key""")
                .bind("tenant", tenant)
                .bind("key", customerKey)
                .map(row -> customer(new Columns(row)))
                .one());
    }

    private static Customer customer(Columns row) {
        String state = row.orNull("state", String.class);
        return new Customer(
                row.text("customer_key"),
                state == null ? null : State.valueOf(state),
                row.orNull("birth_year", Integer.class),
                row.name("language", Language.class),
                row.text("segment"),
                Set.copyOf(List.of(row.get("products", String[].class))),
                Set.copyOf(List.of(row.get("tags", String[].class))),
                row.get("tenure_months", Integer.class),
                row.get("monthly_revenue", Double.class),
                row.orNull("area_code", Integer.class));
    }

    @Override
    public Mono<Void> identify(String tenant, Identity identity, String customerKey) {
        return postgres.write(postgres.sql("""
                        INSERT INTO identities (tenant, channel, id_type, id_hash, customer_key)
                        VALUES (:tenant, :channel, :type, :hash, :key)
                        ON CONFLICT (tenant, channel, id_type, id_hash) DO UPDATE SET
                            customer_key = excluded.customer_key, since = now()""")
                .bind("tenant", tenant)
                .bind("channel", identity.channel().name())
                .bind("type", identity.type())
                .bind("hash", identity.hash())
                .bind("key", customerKey)
                .then());
    }

    @Override
    public Mono<String> keyOf(String tenant, Identity identity) {
        return postgres.read(postgres.sql("""
                        SELECT customer_key FROM identities
                        WHERE tenant = :tenant AND channel = :channel AND id_type = :type AND id_hash = :hash""")
                .bind("tenant", tenant)
                .bind("channel", identity.channel().name())
                .bind("type", identity.type())
                .bind("hash", identity.hash())
                .map(row -> new Columns(row).text("customer_key"))
                .one());
    }

    @Override
    public Mono<List<Identity>> identitiesOf(String tenant, String customerKey) {
        return postgres.read(postgres.sql("""
                        SELECT channel, id_type, id_hash FROM identities
                        WHERE tenant = :tenant AND customer_key = :key
                        ORDER BY channel, id_type, id_hash""")
                .bind("tenant", tenant)
                .bind("key", customerKey)
                .map(row -> identity(new Columns(row)))
                .all()
                .collectList());
    }

    private static Identity identity(Columns row) {
        return new Identity(row.name("channel", Channel.class), row.text("id_type"), row.text("id_hash"));
    }
}
