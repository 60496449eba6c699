package leme.service.web;

import java.time.Duration;
import java.time.Instant;
import leme.api.model.Channel;
import leme.api.model.Complaint;
import leme.api.model.ComplaintForum;
import leme.api.model.ComplaintRegime;
import leme.api.model.Consent;
import leme.api.model.ConsentForm;
import leme.api.model.ConsentStatus;
import leme.api.model.Purpose;
import leme.rules.fact.Complaint.Regime;
import leme.rules.norm.FactNorm;
import leme.rules.norm.Norms;
import org.jspecify.annotations.Nullable;

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
                .source(consent.source())
                .form(Same.as(ConsentForm.class, consent.form()));
    }

    static Complaint of(leme.rules.fact.Complaint complaint, Norms norms) {
        return new Complaint()
                .complaintId(complaint.id())
                .subject(complaint.subject())
                .channel(Same.as(Channel.class, complaint.channel()))
                .openedAt(complaint.openedAt())
                .closedAt(complaint.closedAt())
                .open(complaint.isOpen())
                .regime(Same.as(ComplaintRegime.class, complaint.regime()))
                .forum(Same.as(ComplaintForum.class, complaint.forum()))
                .dueAt(dueAt(complaint, norms));
    }

    private static @Nullable Instant dueAt(leme.rules.fact.Complaint complaint, Norms norms) {
        return complaint.regime() == Regime.SAC
                ? complaint.openedAt().plus(Duration.ofDays(norms.days(FactNorm.SAC_ANSWER)))
                : null;
    }
}
