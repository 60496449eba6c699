package leme.service.record;

import java.time.Instant;
import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.PrivacyRequestsContract;
import leme.service.record.subject.Register;
import leme.service.record.subject.RegisterContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/** What every record keeps, whatever it is kept in. */
public abstract class RecordContract {

    protected abstract Customers customers();

    protected abstract Consents consents();

    protected abstract Complaints complaints();

    protected abstract PrivacyRequests privacyRequests();

    protected abstract Register<LegalHold> legalHolds();

    protected abstract Register<BlockListing> blockListings();

    protected abstract Files files();

    protected abstract Reached reached();

    protected abstract Decisions decisions();

    protected abstract Outcomes outcomes();

    @Nested
    class KeepsCustomers extends CustomersContract {
        @Override
        protected Customers customers() {
            return RecordContract.this.customers();
        }
    }

    @Nested
    class KeepsConsents extends ConsentsContract {
        @Override
        protected Consents consents() {
            return RecordContract.this.consents();
        }
    }

    @Nested
    class KeepsComplaints extends ComplaintsContract {
        @Override
        protected Complaints complaints() {
            return RecordContract.this.complaints();
        }
    }

    @Nested
    class KeepsPrivacyRequests extends PrivacyRequestsContract {
        @Override
        protected PrivacyRequests privacyRequests() {
            return RecordContract.this.privacyRequests();
        }
    }

    @Nested
    class KeepsLegalHolds extends RegisterContract<LegalHold> {
        @Override
        protected Register<LegalHold> register() {
            return RecordContract.this.legalHolds();
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
            return RecordContract.this.blockListings();
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
            return RecordContract.this.privacyRequests();
        }

        @Override
        protected Register<LegalHold> legalHolds() {
            return RecordContract.this.legalHolds();
        }

        @Override
        protected Register<BlockListing> blockListings() {
            return RecordContract.this.blockListings();
        }

        @Override
        protected Files files() {
            return RecordContract.this.files();
        }

        @Override
        protected Customers customers() {
            return RecordContract.this.customers();
        }

        @Override
        protected Consents consents() {
            return RecordContract.this.consents();
        }

        @Override
        protected Complaints complaints() {
            return RecordContract.this.complaints();
        }

        @Override
        protected Decisions decisions() {
            return RecordContract.this.decisions();
        }
    }

    @Nested
    class CountsThoseReached extends ReachedContract {
        @Override
        protected Reached reached() {
            return RecordContract.this.reached();
        }

        @Override
        protected Decisions decisions() {
            return RecordContract.this.decisions();
        }

        @Override
        protected Outcomes outcomes() {
            return RecordContract.this.outcomes();
        }
    }

    @Nested
    class KeepsDecisions extends DecisionsContract {
        @Override
        protected Decisions decisions() {
            return RecordContract.this.decisions();
        }

        @Override
        protected Files files() {
            return RecordContract.this.files();
        }
    }

    @Nested
    class KeepsOutcomes extends OutcomesContract {
        @Override
        protected Outcomes outcomes() {
            return RecordContract.this.outcomes();
        }

        @Override
        protected Decisions decisions() {
            return RecordContract.this.decisions();
        }

        @Override
        protected Files files() {
            return RecordContract.this.files();
        }
    }
}
