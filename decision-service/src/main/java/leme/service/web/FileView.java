package leme.service.web;

import leme.api.model.Channel;
import leme.api.model.Complaint;
import leme.api.model.Consent;
import leme.api.model.ConsentStatus;
import leme.api.model.Purpose;

/** The entries of a customer's file as the contract gives them. */
final class FileView {

    private FileView() {}

    static Consent of(leme.rules.fact.Consent consent) {
        return new Consent()
                .purpose(Same.as(Purpose.class, consent.purpose()))
                .channel(Same.as(Channel.class, consent.channel()))
                .status(Same.as(ConsentStatus.class, consent.status()))
                .at(consent.at())
                .proof(consent.proof())
                .source(consent.source());
    }

    static Complaint of(leme.rules.fact.Complaint complaint) {
        return new Complaint()
                .complaintId(complaint.id())
                .subject(complaint.subject())
                .channel(Same.as(Channel.class, complaint.channel()))
                .openedAt(complaint.openedAt())
                .closedAt(complaint.closedAt())
                .open(complaint.isOpen());
    }
}
