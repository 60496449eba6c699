package leme.service.record;

import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.Register;

/** The stores of one record. */
public record Stores(
        Customers customers,
        Consents consents,
        Complaints complaints,
        PrivacyRequests privacyRequests,
        Register<LegalHold> legalHolds,
        Register<BlockListing> blockListings,
        Files files,
        Reached reached,
        Decisions decisions,
        Outcomes outcomes) {}
