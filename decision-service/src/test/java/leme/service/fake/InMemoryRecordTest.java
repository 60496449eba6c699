package leme.service.fake;

import java.time.Clock;
import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
import leme.service.record.Complaints;
import leme.service.record.Consents;
import leme.service.record.Customers;
import leme.service.record.Decisions;
import leme.service.record.Files;
import leme.service.record.Outcomes;
import leme.service.record.Reached;
import leme.service.record.RecordContract;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.Register;

/** The fake keeps the contracts of the real record. */
class InMemoryRecordTest extends RecordContract {

    private final InMemoryRecord record = new InMemoryRecord(Clock.systemUTC());

    @Override
    protected Customers customers() {
        return record.customers();
    }

    @Override
    protected Consents consents() {
        return record.consents();
    }

    @Override
    protected Complaints complaints() {
        return record.complaints();
    }

    @Override
    protected PrivacyRequests privacyRequests() {
        return record.privacyRequests();
    }

    @Override
    protected Register<LegalHold> legalHolds() {
        return record.legalHolds();
    }

    @Override
    protected Register<BlockListing> blockListings() {
        return record.blockListings();
    }

    @Override
    protected Files files() {
        return record.files();
    }

    @Override
    protected Reached reached() {
        return record.reached();
    }

    @Override
    protected Decisions decisions() {
        return record.decisions();
    }

    @Override
    protected Outcomes outcomes() {
        return record.outcomes();
    }
}
