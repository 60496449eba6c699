package leme.service.record.r2dbc;

import leme.service.record.RecordContract;
import leme.service.record.Stores;

/** Postgres keeps the contracts of the record. */
class PostgresRecordTest extends RecordContract {

    PostgresRecordTest() {
        super(stores(TestRecord.shared()));
    }

    private static Stores stores(PostgresRecord record) {
        return new Stores(
                record.customers(),
                record.consents(),
                record.complaints(),
                record.privacyRequests(),
                record.legalHolds(),
                record.blockListings(),
                record.files(),
                record.reached(),
                record.decisions(),
                record.outcomes());
    }
}
