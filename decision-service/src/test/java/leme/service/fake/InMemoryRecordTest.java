package leme.service.fake;

import java.time.Clock;
import leme.service.record.Complaints;
import leme.service.record.ComplaintsContract;
import leme.service.record.Consents;
import leme.service.record.ConsentsContract;
import leme.service.record.Customers;
import leme.service.record.CustomersContract;
import leme.service.record.Decisions;
import leme.service.record.DecisionsContract;
import leme.service.record.Files;
import leme.service.record.FilesContract;
import leme.service.record.Outcomes;
import leme.service.record.OutcomesContract;
import org.junit.jupiter.api.Nested;

/** The fake keeps the contracts of the real record. */
class InMemoryRecordTest {

    private final InMemoryRecord record = new InMemoryRecord(Clock.systemUTC());

    @Nested
    class KeepsCustomers extends CustomersContract {
        @Override
        protected Customers customers() {
            return record.customers();
        }
    }

    @Nested
    class KeepsConsents extends ConsentsContract {
        @Override
        protected Consents consents() {
            return record.consents();
        }
    }

    @Nested
    class KeepsComplaints extends ComplaintsContract {
        @Override
        protected Complaints complaints() {
            return record.complaints();
        }
    }

    @Nested
    class KeepsFiles extends FilesContract {
        @Override
        protected Files files() {
            return record.files();
        }

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
        protected Decisions decisions() {
            return record.decisions();
        }
    }

    @Nested
    class KeepsDecisions extends DecisionsContract {
        @Override
        protected Decisions decisions() {
            return record.decisions();
        }

        @Override
        protected Files files() {
            return record.files();
        }
    }

    @Nested
    class KeepsOutcomes extends OutcomesContract {
        @Override
        protected Outcomes outcomes() {
            return record.outcomes();
        }

        @Override
        protected Decisions decisions() {
            return record.decisions();
        }

        @Override
        protected Files files() {
            return record.files();
        }
    }
}
