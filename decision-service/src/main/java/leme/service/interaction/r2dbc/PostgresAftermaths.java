package leme.service.interaction.r2dbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.rules.fact.Channel;
import leme.rules.fact.Contact;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.Purpose;
import leme.service.interaction.Aftermath;
import leme.service.interaction.Aftermaths;
import leme.service.record.Outcome;
import leme.service.record.Recorded;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import reactor.core.publisher.Mono;

/** {@link Aftermaths} in Postgres: three statements, however many decisions. */
public record PostgresAftermaths(Postgres postgres) implements Aftermaths {

    private record About<T>(String name, T fact) {}

    @Override
    public Mono<Map<String, Aftermath>> of(String tenant, List<Recorded> decisions, Instant now) {
        var ids = decisions.stream().map(Recorded::id).toArray(String[]::new);
        var keys = decisions.stream().map(Recorded::customerKey).distinct().toArray(String[]::new);
        return Mono.zip(contacts(tenant, ids), outcomes(tenant, ids), isProtected(tenant, keys, now))
                .map(all -> decisions.stream()
                        .collect(toMap(
                                Recorded::id,
                                decision -> new Aftermath(
                                        all.getT3().contains(decision.customerKey()),
                                        facts(all.getT1(), decision),
                                        facts(all.getT2(), decision)))));
    }

    private static <T> List<T> facts(Map<String, List<About<T>>> all, Recorded decision) {
        return all.getOrDefault(decision.id(), List.of()).stream()
                .map(About::fact)
                .toList();
    }

    private Mono<Map<String, List<About<Contact>>>> contacts(String tenant, String[] ids) {
        return postgres.read(postgres.sql("""
                        SELECT * FROM contacts WHERE tenant = :tenant AND decision_id = ANY(:ids)""")
                .bind("tenant", tenant)
                .bind("ids", ids)
                .map(row -> contact(new Columns(row)))
                .all()
                .collect(groupingBy(About::name)));
    }

    private Mono<Map<String, List<About<Outcome>>>> outcomes(String tenant, String[] ids) {
        return postgres.read(postgres.sql("""
                        SELECT * FROM outcomes WHERE tenant = :tenant AND decision_id = ANY(:ids)
                        ORDER BY at, recorded_at, id""")
                .bind("tenant", tenant)
                .bind("ids", ids)
                .map(row -> outcome(new Columns(row)))
                .all()
                .collect(groupingBy(About::name)));
    }

    /** Whoever asked to be left alone, for whatever purpose: a model knows none. */
    public Mono<Set<String>> isProtected(String tenant, String[] keys, Instant now) {
        return postgres.read(postgres.sql("""
                        SELECT r.*, coalesce(a.outcome, 'PENDING') AS outcome, a.decided_at
                        FROM privacy_requests r LEFT JOIN LATERAL (
                          SELECT * FROM privacy_answers a
                          WHERE a.tenant = r.tenant AND a.customer_key = r.customer_key AND a.id = r.id
                          ORDER BY turn DESC LIMIT 1) a ON true
                        WHERE r.tenant = :tenant AND r.customer_key = ANY(:keys)""")
                .bind("tenant", tenant)
                .bind("keys", keys)
                .map(row -> request(new Columns(row)))
                .all()
                .filter(request ->
                        request.fact().kind().lasts() && request.fact().isInForce(now))
                .map(About::name)
                .collect(toSet()));
    }

    private static About<Contact> contact(Columns row) {
        return new About<>(
                row.text("decision_id"),
                new Contact(
                        row.text("action"),
                        row.text("action_group"),
                        row.name("purpose", Purpose.class),
                        row.name("channel", Channel.class),
                        row.get("at", Instant.class),
                        row.name("response", Contact.Response.class)));
    }

    private static About<Outcome> outcome(Columns row) {
        return new About<>(
                row.text("decision_id"),
                new Outcome(
                        row.text("tenant"),
                        row.text("id"),
                        row.text("decision_id"),
                        row.text("action"),
                        row.name("kind", Outcome.Kind.class),
                        row.get("at", Instant.class),
                        row.get("value", Double.class),
                        row.orNull("error_code", String.class)));
    }

    private static About<PrivacyRequest> request(Columns row) {
        var purpose = row.orNull("purpose", String.class);
        return new About<>(
                row.text("customer_key"),
                new PrivacyRequest(
                        row.text("id"),
                        row.name("kind", PrivacyRequest.Kind.class),
                        purpose == null ? null : Purpose.valueOf(purpose),
                        row.get("opened_at", Instant.class),
                        row.orNull("decided_at", Instant.class),
                        row.name("outcome", PrivacyRequest.Outcome.class)));
    }
}
