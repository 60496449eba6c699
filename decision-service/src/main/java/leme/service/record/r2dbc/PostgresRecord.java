package leme.service.record.r2dbc;

import io.r2dbc.pool.ConnectionPool;
import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
import leme.service.record.Archive;
import leme.service.record.Complaints;
import leme.service.record.Consents;
import leme.service.record.Customers;
import leme.service.record.Decisions;
import leme.service.record.Exports;
import leme.service.record.Files;
import leme.service.record.Outcomes;
import leme.service.record.Reached;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.Register;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The whole record in one Postgres: its ports over one pool. Needs no Postgres to be made, only to be used. */
public final class PostgresRecord implements AutoCloseable {

    private final ConnectionPool pool;
    private final Postgres postgres;

    private PostgresRecord(PostgresSettings settings) {
        pool = PostgresPool.of(settings);
        postgres = new Postgres(DatabaseClient.create(pool), settings.patience(), settings.patienceToWrite());
    }

    public static PostgresRecord at(PostgresSettings settings) {
        return new PostgresRecord(settings);
    }

    public Customers customers() {
        return new R2dbcCustomers(postgres);
    }

    public Consents consents() {
        return new R2dbcConsents(postgres);
    }

    public Complaints complaints() {
        return new R2dbcComplaints(postgres);
    }

    public PrivacyRequests privacyRequests() {
        return new R2dbcPrivacyRequests(postgres);
    }

    public Register<LegalHold> legalHolds() {
        return R2dbcRegister.ofLegalHolds(postgres);
    }

    public Register<BlockListing> blockListings() {
        return R2dbcRegister.ofBlockListings(postgres);
    }

    public Files files() {
        return new R2dbcFiles(postgres);
    }

    public Reached reached() {
        return new R2dbcReached(postgres);
    }

    public Decisions decisions() {
        return new R2dbcDecisions(postgres);
    }

    public Archive archive() {
        return new R2dbcArchive(postgres);
    }

    public Exports exports() {
        return new R2dbcExports(postgres);
    }

    public Outcomes outcomes() {
        return new R2dbcOutcomes(postgres);
    }

    /** For stores of other packages that share this record's pool. */
    public Postgres postgres() {
        return postgres;
    }

    /** Opens the connections that are kept ready; to be waited for before the first request. Fails when Postgres is away. */
    public Mono<Void> warm() {
        return pool.warmup().then();
    }

    /** Completes when Postgres answers; for health checks. */
    public Mono<Void> ping() {
        return postgres.read(postgres.sql("SELECT 1").then());
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
