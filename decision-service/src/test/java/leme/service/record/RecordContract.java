package leme.service.record;

import java.time.Instant;
import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
import leme.service.record.subject.PrivacyRequestsContract;
import leme.service.record.subject.RegisterContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/** What every record keeps, whatever it is kept in. */
public abstract class RecordContract {

    private final Stores stores;

    protected RecordContract(Stores stores) {
        this.stores = stores;
    }

    @Nested
    class KeepsCustomers extends CustomersContract {
        KeepsCustomers() {
            super(stores.customers());
        }
    }

    @Nested
    class KeepsConsents extends ConsentsContract {
        KeepsConsents() {
            super(stores.consents());
        }
    }

    @Nested
    class KeepsComplaints extends ComplaintsContract {
        KeepsComplaints() {
            super(stores.complaints());
        }
    }

    @Nested
    class KeepsPrivacyRequests extends PrivacyRequestsContract {
        KeepsPrivacyRequests() {
            super(stores.privacyRequests());
        }
    }

    @Nested
    class KeepsLegalHolds extends RegisterContract<LegalHold> {
        KeepsLegalHolds() {
            super(stores.legalHolds());
        }

        @Override
        protected LegalHold lasting(Instant since, @Nullable Instant until) {
            return new LegalHold(LegalHold.Matter.AUDIT, since, until);
        }
    }

    @Nested
    class KeepsBlockListings extends RegisterContract<BlockListing> {
        KeepsBlockListings() {
            super(stores.blockListings());
        }

        @Override
        protected BlockListing lasting(Instant since, @Nullable Instant until) {
            return new BlockListing(BlockListing.Registry.RJ_PRIVACY, since, until);
        }
    }

    @Nested
    class KeepsFiles extends FilesContract {
        KeepsFiles() {
            super(stores);
        }
    }

    @Nested
    class CountsThoseReached extends ReachedContract {
        CountsThoseReached() {
            super(stores);
        }
    }

    @Nested
    class KeepsDecisions extends DecisionsContract {
        KeepsDecisions() {
            super(stores);
        }
    }

    @Nested
    class KeepsOutcomes extends OutcomesContract {
        KeepsOutcomes() {
            super(stores);
        }
    }
}
