package leme.rules.governance.reference;

import java.time.Instant;
import leme.rules.fact.Candidate;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Known;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Purpose;
import leme.rules.fact.Understanding.Signal;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict.Duty;
import org.jspecify.annotations.Nullable;

/** Legal basis and consent. */
final class ConsentReference {

    private static final Selector COMMERCIAL = Selector.commercial();
    private static final Selector PROMOTIONS = Selector.purpose(Purpose.PROMOTIONAL);

    private ConsentReference() {}

    static void speak(Facts facts, Said said) {
        bases(facts, said);
        if (!(facts.file.consents() instanceof Known.Missing<?>)) {
            ledger(facts, said);
        }
        if (!Facts.isFresh(facts.file.consents())) {
            said.veto("Without a fresh consent ledger nothing commercial goes out", COMMERCIAL);
        }
        if (facts.signals(Signal.WANTS_NO_MESSAGES)) {
            said.veto("A wish for no more messages silences everything commercial", COMMERCIAL);
            if (facts.isSureOf("opt-out")) {
                said.oblige("A clear wish for no more messages is a withdrawal", Duty.WITHDRAW_EVERYWHERE);
            } else {
                said.oblige("A wish for no more messages that is not clear is asked about", Duty.CONFIRM_WITHDRAWAL);
            }
        }
        if (facts.mayBeUnder(facts.figures.majority)) {
            minor(facts, said);
        }
    }

    private static void bases(Facts facts, Said said) {
        for (Candidate candidate : facts.question.candidates()) {
            LegalBasis basis = candidate.action().basis();
            if (candidate.purpose() == Purpose.PROMOTIONAL && basis != LegalBasis.CONSENT) {
                said.veto("A promotion rests on consent alone", PROMOTIONS.restingOn(basis));
            }
            if (candidate.purpose() == Purpose.COLLECTION && !carriesCollection(basis)) {
                said.veto(
                        "Collection rests on the contract, on credit protection or on proceedings",
                        Selector.purpose(Purpose.COLLECTION).restingOn(basis));
            }
            if (candidate.action().tags().contains("sensitive")) {
                sensitive(said, basis);
            }
        }
    }

    private static boolean carriesCollection(LegalBasis basis) {
        return basis == LegalBasis.CONTRACT
                || basis == LegalBasis.CREDIT_PROTECTION
                || basis == LegalBasis.RIGHTS_IN_PROCEEDINGS;
    }

    private static void sensitive(Said said, LegalBasis basis) {
        if (basis == LegalBasis.LEGITIMATE_INTEREST) {
            said.veto(
                    "Sensitive data never rest on legitimate interest",
                    Selector.tag("sensitive").restingOn(basis));
        }
        if (basis == LegalBasis.CREDIT_PROTECTION) {
            said.veto(
                    "Sensitive data never rest on credit protection",
                    Selector.tag("sensitive").restingOn(basis));
        }
    }

    private static void ledger(Facts facts, Said said) {
        boolean sensitive = facts.question.candidates().stream()
                .anyMatch(candidate -> candidate.purpose() == Purpose.PROMOTIONAL
                        && candidate.action().tags().contains("sensitive"));
        long seen = 0;
        for (Candidate candidate : facts.question.candidates()) {
            long bit = 1L
                    << (candidate.purpose().ordinal() * 8 + candidate.channel().ordinal());
            if (candidate.purpose().isCommercial() && (seen & bit) == 0) {
                seen |= bit;
                permission(facts, said, candidate.purpose(), candidate.channel(), sensitive);
            }
        }
    }

    private static void permission(Facts facts, Said said, Purpose purpose, Channel channel, boolean sensitive) {
        Consent last = last(facts, purpose, channel);
        Selector there = Selector.purpose(purpose).on(channel);
        boolean revoked = last != null && last.status() == Consent.Status.REVOKED;
        if (purpose != Purpose.PROMOTIONAL) {
            if (revoked) {
                said.veto("A refusal of any other commercial purpose is respected", there);
            }
        } else if (last == null) {
            said.veto("A promotion needs a consent", there);
        } else if (revoked) {
            said.veto("A withdrawn consent ends promotions", there);
        } else if (last.form() == Consent.Form.GENERIC) {
            said.veto("A generic consent is void", there);
        } else if (last.proof().isBlank()) {
            said.veto("A consent without proof is none", there);
        } else if (isOld(facts, last.at())) {
            said.veto("An old consent must be renewed", there);
        } else if (sensitive && last.form() != Consent.Form.HIGHLIGHTED) {
            said.veto("A promotion with sensitive data needs a highlighted consent", there.tagged("sensitive"));
        }
    }

    private static boolean isOld(Facts facts, Instant granted) {
        return granted.atZone(facts.local.getZone())
                .plusMonths(facts.figures.consentMonths)
                .isBefore(facts.local);
    }

    /** The latest; of one instant a withdrawal, then the greater proof, then the stricter form. */
    private static @Nullable Consent last(Facts facts, Purpose purpose, Channel channel) {
        Consent last = null;
        for (Consent entry : facts.ledger) {
            boolean counts =
                    entry.status() == Consent.Status.REVOKED || !entry.at().isAfter(facts.at);
            if (entry.purpose() == purpose && entry.channel() == channel && counts) {
                last = last == null || order(entry, last) > 0 ? entry : last;
            }
        }
        return last;
    }

    private static int order(Consent one, Consent other) {
        int order = one.at().compareTo(other.at());
        order = order == 0 ? one.status().compareTo(other.status()) : order;
        order = order == 0 ? one.proof().compareTo(other.proof()) : order;
        return order == 0 ? one.form().compareTo(other.form()) : order;
    }

    private static void minor(Facts facts, Said said) {
        said.veto("Credit is not promoted to whoever may be a minor", COMMERCIAL.tagged("credit"));
        if (facts.proposes(Purpose.PROMOTIONAL)) {
            said.veto("Promotions by profile do not go to whoever may be under age", PROMOTIONS);
        }
        if (facts.mayBeUnder(facts.figures.childAge)) {
            said.veto("Nothing commercial goes to whoever may be a child", COMMERCIAL);
            if (!guardianAgreed(facts)) {
                said.veto(
                        "What rests on consent needs a guardian for a child",
                        Selector.all().restingOn(LegalBasis.CONSENT));
            }
        }
    }

    private static boolean guardianAgreed(Facts facts) {
        Consent last = null;
        for (Consent entry : facts.ledger) {
            boolean guardian = entry.purpose() == Purpose.SERVICE && entry.form() == Consent.Form.GUARDIAN;
            boolean counts =
                    entry.status() == Consent.Status.REVOKED || !entry.at().isAfter(facts.at);
            if (guardian && counts) {
                last = last == null || isStricter(entry, last) ? entry : last;
            }
        }
        return last != null
                && last.status() == Consent.Status.GRANTED
                && !last.proof().isBlank();
    }

    private static boolean isStricter(Consent entry, Consent last) {
        int order = entry.at().compareTo(last.at());
        boolean revoked = entry.status() == Consent.Status.REVOKED;
        boolean unproven =
                last.status() == Consent.Status.GRANTED && entry.proof().isBlank();
        return order > 0 || (order == 0 && (revoked || unproven));
    }
}
