package leme.service.record.r2dbc;

import java.time.Instant;
import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
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
import leme.service.record.Reached;
import leme.service.record.ReachedContract;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.PrivacyRequestsContract;
import leme.service.record.subject.Register;
import leme.service.record.subject.RegisterContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/** Postgres keeps the contracts of the record. */
class PostgresRecordTest {

    private final PostgresRecord record = TestRecord.shared();

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
    class KeepsPrivacyRequests extends PrivacyRequestsContract {
        @Override
        protected PrivacyRequests privacyRequests() {
            return record.privacyRequests();
        }
    }

    @Nested
    class KeepsLegalHolds extends RegisterContract<LegalHold> {
        @Override
        protected Register<LegalHold> register() {
            return record.legalHolds();
        }

        @Override
        protected LegalHold lasting(Instant since, @Nullable Instant until) {
            return new LegalHold(LegalHold.Matter.AUDIT, since, until);
        }
    }

    @Nested
    class KeepsBlockListings extends RegisterContract<BlockListing> {
        @Override
        protected Register<BlockListing> register() {
            return record.blockListings();
        }

        @Override
        protected BlockListing lasting(Instant since, @Nullable Instant until) {
            return new BlockListing(BlockListing.Registry.PROCON_SP, since, until);
        }
    }

    @Nested
    class KeepsFiles extends FilesContract {
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
    class CountsThoseReached extends ReachedContract {
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
