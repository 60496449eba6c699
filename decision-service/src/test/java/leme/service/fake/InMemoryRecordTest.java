package leme.service.fake;

import java.time.Clock;
import leme.service.record.RecordContract;
import leme.service.record.Stores;

/** The fake keeps the contracts of the real record. */
class InMemoryRecordTest extends RecordContract {

    InMemoryRecordTest() {
        super(stores(new InMemoryRecord(Clock.systemUTC())));
    }

    private static Stores stores(InMemoryRecord record) {
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
