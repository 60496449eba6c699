package leme.rules.governance.reference;

import java.time.Duration;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.rules.fact.Purpose;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict.Duty;

/** The state of the data subject. */
final class DataSubjectReference {

    private static final Selector COMMERCIAL = Selector.commercial();
    private static final Selector CREDIT = Selector.commercial().tagged("credit");

    private DataSubjectReference() {}

    static void speak(Facts facts, Said said) {
        if (!Facts.isFresh(facts.file.rights())) {
            said.veto("Without fresh rights nothing commercial goes out", COMMERCIAL);
        }
        if (facts.isAbout("privacy")) {
            said.veto("A question on data gets no offer", COMMERCIAL);
        }
        for (PrivacyRequest request : facts.rights.requests()) {
            boolean open = request.decidedAt() == null || request.decidedAt().isAfter(facts.at);
            switch (request.kind()) {
                case OBJECTION, BLOCKING, ERASURE -> {
                    if (open || request.outcome() == Outcome.GRANTED) {
                        lasting(said, request);
                    }
                }
                case REVIEW, CORRECTION, ACCESS, PORTABILITY -> {
                    if (open) {
                        pending(facts, said, request);
                    }
                }
            }
        }
    }

    private static void lasting(Said said, PrivacyRequest request) {
        Purpose purpose = request.purpose();
        if (request.kind() == PrivacyRequest.Kind.ERASURE) {
            said.veto("Whoever asked to be erased is sold nothing", COMMERCIAL);
        } else if (purpose != null) {
            said.veto("An objection to one purpose ends that purpose", Selector.purpose(purpose));
        } else if (request.kind() == PrivacyRequest.Kind.OBJECTION) {
            said.veto("An objection silences everything commercial", COMMERCIAL);
        } else {
            said.veto("Blocked data start nothing", COMMERCIAL, Selector.purpose(Purpose.COLLECTION));
        }
    }

    private static void pending(Facts facts, Said said, PrivacyRequest request) {
        if (request.kind() == PrivacyRequest.Kind.REVIEW) {
            said.veto("A review under way stops offers of credit", CREDIT);
            if (facts.reply) {
                said.oblige("A review under way puts replies under review", Duty.HUMAN_REVIEWS);
            }
        }
        if (request.kind() == PrivacyRequest.Kind.CORRECTION) {
            said.veto("Disputed data carry no offer of credit", CREDIT);
        }
        if (request.kind() == PrivacyRequest.Kind.ACCESS) {
            access(facts, said, Duration.between(request.openedAt(), facts.at).toDays());
        }
    }

    private static void access(Facts facts, Said said, long days) {
        if (days >= facts.figures.accessWarning) {
            said.adjust(
                    "An answer on their data that is nearly due comes first",
                    facts.figures.accessLever,
                    Selector.action("data-rights"));
        }
        if (days > facts.figures.accessAnswer && facts.reply) {
            said.oblige("An overdue answer on data is given by a person", Duty.HUMAN_ANSWERS);
        }
    }
}
