package leme.service.web;

import java.time.Instant;
import leme.api.model.BlockListing;
import leme.api.model.BlockRegistry;
import leme.api.model.LegalHold;
import leme.api.model.LegalHoldMatter;
import leme.api.model.PrivacyOutcome;
import leme.api.model.PrivacyRequest;
import leme.api.model.PrivacyRequestKind;
import leme.api.model.Purpose;
import leme.service.record.subject.Filed;

/** What is on record about a data subject as the contract gives it. */
final class PrivacyView {

    private PrivacyView() {}

    static PrivacyRequest request(Filed<leme.rules.fact.PrivacyRequest> filed, Instant now) {
        var request = filed.fact();
        return new PrivacyRequest()
                .requestId(filed.id())
                .kind(Same.as(PrivacyRequestKind.class, request.kind()))
                .purpose(Same.orNone(Purpose.class, request.purpose()))
                .openedAt(request.openedAt())
                .proof(filed.proof())
                .outcome(Same.as(PrivacyOutcome.class, request.outcome()))
                .decidedAt(request.decidedAt())
                .answerProof(filed.endProof())
                .inForce(request.isInForce(now));
    }

    static LegalHold hold(Filed<leme.rules.fact.LegalHold> filed, Instant now) {
        var hold = filed.fact();
        return new LegalHold()
                .holdId(filed.id())
                .matter(Same.as(LegalHoldMatter.class, hold.matter()))
                .since(hold.since())
                .proof(filed.proof())
                .endedAt(hold.until())
                .endProof(filed.endProof())
                .inForce(hold.lastsAt(now));
    }

    static BlockListing listing(Filed<leme.rules.fact.BlockListing> filed, Instant now) {
        var listing = filed.fact();
        return new BlockListing()
                .listingId(filed.id())
                .registry(Same.as(BlockRegistry.class, listing.registry()))
                .registeredAt(listing.registeredAt())
                .proof(filed.proof())
                .endedAt(listing.leftAt())
                .endProof(filed.endProof())
                .inForce(listing.isListedAt(now));
    }
}
