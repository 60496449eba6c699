package leme.service.publication;

import java.time.Clock;
import leme.service.fake.InMemoryPublications;
import leme.service.publication.store.PublicationRecord;

/** The fake keeps the contract. */
class InMemoryPublicationsTest extends PublicationRecordContract {

    private final PublicationRecord record = new InMemoryPublications(Clock.systemUTC()).record();

    @Override
    protected PublicationRecord record() {
        return record;
    }
}
