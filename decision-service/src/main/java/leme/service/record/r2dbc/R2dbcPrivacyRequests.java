package leme.service.record.r2dbc;

import java.time.Instant;
import java.util.List;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Kind;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.rules.fact.Purpose;
import leme.service.record.Reception;
import leme.service.record.subject.Filed;
import leme.service.record.subject.PrivacyAnswer;
import leme.service.record.subject.PrivacyRequests;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import reactor.core.publisher.Mono;

/** {@link PrivacyRequests} in Postgres: requests and answers only grow; the last answer is what counts. */
record R2dbcPrivacyRequests(Postgres postgres) implements PrivacyRequests {

    private static final String REQUESTS = """
            SELECT r.*, a.turn, coalesce(a.outcome, 'PENDING') AS outcome, a.decided_at, a.proof AS answer_proof
            FROM privacy_requests r LEFT JOIN LATERAL (
              SELECT * FROM privacy_answers a
              WHERE a.tenant = r.tenant AND a.customer_key = r.customer_key AND a.id = r.id
              ORDER BY turn DESC LIMIT 1) a ON true
            WHERE r.tenant = :tenant AND r.customer_key IN (SELECT keys_of(:tenant, :key))""";

    private static final String REQUEST = REQUESTS + " AND r.id = :id ORDER BY r.customer_key = :key DESC LIMIT 1";

    private static final String ANSWER = "WITH request AS (" + REQUEST + """
            )
            INSERT INTO privacy_answers (tenant, customer_key, id, turn, outcome, decided_at, proof)
            SELECT tenant, customer_key, id, coalesce(turn, 0) + 1, :outcome, greatest(:at, opened_at, decided_at), :proof
            FROM request WHERE turn IS NULL OR (turn = 1 AND outcome = 'GRANTED' AND :outcome = 'WITHDRAWN')
            ON CONFLICT DO NOTHING""";

    @Override
    public Mono<Reception> open(String tenant, String customerKey, Filed<PrivacyRequest> request) {
        Purpose purpose = request.fact().purpose();
        return postgres.write(about(tenant, customerKey, """
                        INSERT INTO privacy_requests (tenant, customer_key, id, kind, purpose, opened_at, proof)
                        VALUES (:tenant, :key, :id, :kind, :purpose, :openedAt, :proof)
                        ON CONFLICT DO NOTHING""")
                .bind("id", request.id())
                .bind("kind", request.fact().kind().name())
                .bind("purpose", Parameter.fromOrEmpty(purpose == null ? null : purpose.name(), String.class))
                .bind("openedAt", request.fact().openedAt())
                .bind("proof", request.proof())
                .fetch()
                .rowsUpdated()
                .map(added -> added > 0 ? Reception.NEW : Reception.REPEATED));
    }

    @Override
    public Mono<Filed<PrivacyRequest>> answer(String tenant, String customerKey, String id, PrivacyAnswer answer) {
        Mono<Void> answered = about(tenant, customerKey, ANSWER)
                .bind("id", id)
                .bind("outcome", answer.outcome().name())
                .bind("at", answer.at())
                .bind("proof", answer.proof())
                .then();
        return postgres.write(answered.then(about(tenant, customerKey, REQUEST)
                .bind("id", id)
                .map(row -> request(new Columns(row)))
                .one()));
    }

    @Override
    public Mono<List<Filed<PrivacyRequest>>> list(String tenant, String customerKey) {
        return postgres.read(about(tenant, customerKey, REQUESTS + " ORDER BY r.opened_at, r.id")
                .map(row -> request(new Columns(row)))
                .all()
                .collectList());
    }

    private GenericExecuteSpec about(String tenant, String customerKey, String statement) {
        return postgres.sql(statement).bind("tenant", tenant).bind("key", customerKey);
    }

    private static Filed<PrivacyRequest> request(Columns row) {
        String purpose = row.orNull("purpose", String.class);
        return new Filed<>(
                row.text("id"),
                new PrivacyRequest(
                        row.text("id"),
                        row.name("kind", Kind.class),
                        purpose == null ? null : Purpose.valueOf(purpose),
                        row.get("opened_at", Instant.class),
                        row.orNull("decided_at", Instant.class),
                        row.name("outcome", Outcome.class)),
                row.text("proof"),
                row.orNull("answer_proof", String.class));
    }
}
