package leme.service.record.r2dbc;

import java.util.List;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Rights;
import leme.service.record.Files;
import leme.service.record.RecordJson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** {@link Files} in Postgres: one statement answers all parts as one JSON document, in the vocabulary's names. */
record R2dbcFiles(Postgres postgres) implements Files {

    private static final String FILE = """
            SELECT json_build_object(
              'customer', (
                SELECT json_build_object('key', customer_key, 'state', state, 'birthYear', birth_year,
                         'language', language, 'segment', segment, 'products', products, 'tags', tags,
                         'tenureMonths', tenure_months, 'monthlyRevenue', monthly_revenue, 'ddd', area_code)
                FROM customers WHERE tenant = :tenant AND customer_key = :key),
              'consents', (
                SELECT coalesce(json_agg(json_build_object('purpose', purpose, 'channel', channel, 'status', status,
                         'at', at, 'proof', proof, 'source', source, 'form', form) ORDER BY at, entry), '[]')
                FROM consents WHERE tenant = :tenant AND customer_key IN (SELECT keys_of(:tenant, :key))),
              'complaints', (
                SELECT coalesce(json_agg(json_build_object('id', id, 'subject', subject, 'channel', channel,
                         'openedAt', opened_at, 'closedAt', closed_at, 'regime', regime, 'forum', forum) ORDER BY opened_at, id), '[]')
                FROM complaints WHERE tenant = :tenant AND customer_key = :key),
              'contacts', (
                SELECT coalesce(json_agg(json_build_object('action', action, 'group', action_group,
                         'purpose', purpose, 'channel', channel, 'at', at, 'response', response)
                         ORDER BY at, action), '[]')
                FROM contacts WHERE tenant = :tenant AND customer_key IN (SELECT keys_of(:tenant, :key))
                  AND at > now() - make_interval(days => :days)),
              'conversations', (
                SELECT coalesce(json_agg(json_build_object('channel', channel, 'lastInboundAt', last_inbound_at,
                         'lastComplaintAt', last_complaint_at, 'lastAdClickAt', last_ad_click_at,
                         'lastFraudAt', last_fraud_at) ORDER BY channel), '[]')
                FROM (
                  SELECT channel, max(last_inbound_at) AS last_inbound_at, max(last_complaint_at) AS last_complaint_at,
                         max(last_ad_click_at) AS last_ad_click_at, max(last_fraud_at) AS last_fraud_at
                  FROM conversations WHERE tenant = :tenant AND customer_key IN (SELECT keys_of(:tenant, :key))
                  GROUP BY channel) AS conversations),
              'rights', json_build_object(
                'requests', (
                  SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'purpose', r.purpose,
                           'openedAt', r.opened_at, 'decidedAt', a.decided_at, 'outcome', coalesce(a.outcome, 'PENDING'))
                           ORDER BY r.opened_at, r.id), '[]')
                  FROM privacy_requests r LEFT JOIN LATERAL (
                    SELECT outcome, decided_at FROM privacy_answers a
                    WHERE a.tenant = r.tenant AND a.customer_key = r.customer_key AND a.id = r.id
                    ORDER BY turn DESC LIMIT 1) a ON true
                  WHERE r.tenant = :tenant AND r.customer_key IN (SELECT keys_of(:tenant, :key))),
                'holds', (
                  SELECT coalesce(json_agg(json_build_object('matter', kind, 'since', began_at, 'until', ended_at)
                           ORDER BY began_at, id), '[]')
                  FROM legal_holds WHERE tenant = :tenant AND customer_key IN (SELECT keys_of(:tenant, :key))),
                'listings', (
                  SELECT coalesce(json_agg(json_build_object('registry', kind, 'registeredAt', began_at,
                           'leftAt', ended_at) ORDER BY began_at, id), '[]')
                  FROM block_listings WHERE tenant = :tenant AND customer_key IN (SELECT keys_of(:tenant, :key)))))::text AS file""";

    /** The document. */
    record Parts(
            @Nullable Customer customer,
            List<Consent> consents,
            List<Complaint> complaints,
            List<Contact> contacts,
            List<Conversation> conversations,
            Rights rights) {}

    @Override
    public Mono<CustomerFile> read(String tenant, String customerKey) {
        return postgres.read(postgres.sql(FILE)
                .bind("tenant", tenant)
                .bind("key", customerKey)
                .bind("days", (int) HISTORY.toDays())
                .map(row -> new Columns(row).text("file"))
                .one()
                .map(json -> file(customerKey, RecordJson.mapper().readValue(json, Parts.class))));
    }

    private static CustomerFile file(String customerKey, Parts parts) {
        Customer customer = parts.customer();
        return new CustomerFile(
                Known.fresh(customer == null ? Customer.unknown(customerKey) : customer),
                Known.fresh(parts.consents()),
                Known.fresh(parts.complaints()),
                Known.fresh(parts.contacts()),
                Known.fresh(parts.conversations()),
                Known.fresh(parts.rights()),
                Known.missing(Files.NOT_THE_CUSTOMERS));
    }
}
