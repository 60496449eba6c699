package leme.rules.governance.reference;

import java.time.Instant;
import java.util.List;
import leme.rules.fact.Channel;
import leme.rules.fact.Conversation;
import leme.rules.fact.Criticality;
import leme.rules.fact.Handling;
import leme.rules.fact.Understanding;
import leme.rules.fact.Understanding.Lane;
import leme.rules.fact.Understanding.Signal;
import leme.rules.verdict.Verdict.Duty;

/** Routing and review. */
final class RoutingReference {

    private RoutingReference() {}

    static void speak(Facts facts, Said said) {
        people(facts, said);
        Understanding message = facts.message;
        boolean customers = facts.reply && facts.question.channel() != Channel.AGENT;
        if (message != null && message.lane() != Lane.SURE && customers) {
            said.oblige("A message we are not sure of is offered a person", Duty.OFFER_HUMAN);
        }
        if (facts.signals(Signal.WANTS_TO_CANCEL)) {
            said.oblige("Whoever wants to cancel is offered a person", Duty.OFFER_HUMAN);
        }
        if (customers && facts.staff().stream().anyMatch(staffing -> staffing.asked() && !staffing.available())) {
            said.oblige("Whoever waits for a person is told when one answers", Duty.SAY_WHEN);
        }
        Handling handling = facts.question.handling();
        if (handling != null && handling.answerer() == Handling.Answerer.LANGUAGE_MODEL) {
            reviews(facts, said, handling);
        }
    }

    private static void people(Facts facts, Said said) {
        Handling handling = facts.question.handling();
        Understanding message = facts.message;
        if (handling != null
                && handling.criticality() == Criticality.CRITICAL
                && message != null
                && message.confidence() >= 0.5) {
            said.oblige("A critical subject is answered by a person", Duty.HUMAN_ANSWERS);
        }
        if (facts.signals(Signal.REPORTS_FRAUD)) {
            said.oblige("A report of fraud is answered by a person", Duty.HUMAN_ANSWERS);
        }
        if (facts.signals(Signal.ASKS_FOR_HUMAN)) {
            said.oblige("Whoever asks for a person gets one", Duty.HUMAN_ANSWERS);
        }
        if (facts.signals(Signal.VULNERABLE)) {
            said.oblige("A message that shows distress is answered by a person", Duty.HUMAN_ANSWERS);
        }
        if (facts.reply && facts.customer.has("vulnerable")) {
            said.oblige("A vulnerable customer is answered by a person", Duty.HUMAN_ANSWERS);
        }
        if (facts.reply && facts.customer.has("bereaved")) {
            said.oblige("A bereaved customer is answered by a person", Duty.HUMAN_ANSWERS);
        }
        if (facts.reply && facts.talks.stream().anyMatch(talk -> isFresh(facts, talk))) {
            said.oblige("Whoever writes days after a fraud is answered by a person", Duty.HUMAN_ANSWERS);
        }
    }

    private static boolean isFresh(Facts facts, Conversation talk) {
        Instant reported = talk.lastFraudAt();
        return reported != null
                && Facts.plusDays(reported, facts.figures.fraudContact).isAfter(facts.at);
    }

    private static void reviews(Facts facts, Said said, Handling handling) {
        boolean matters = handling.criticality() == Criticality.HIGH || handling.criticality() == Criticality.CRITICAL;
        if (matters && facts.reply) {
            said.oblige("A generated answer on a matter of money or trust is read first", Duty.HUMAN_REVIEWS);
        }
        if (facts.complains()) {
            said.oblige("A generated answer to a complaint is read first", Duty.HUMAN_REVIEWS);
        }
        if (facts.mayBeUnder(facts.figures.majority)) {
            said.oblige("A generated answer to whoever may be under age is read first", Duty.HUMAN_REVIEWS);
        }
        if (facts.isAbout("privacy")) {
            said.oblige("A generated answer on personal data is read first", Duty.HUMAN_REVIEWS);
        }
        if (facts.message != null && List.of("debt", "insurance", "loan").contains(facts.message.subject())) {
            said.oblige("A generated answer on debt or insurance is read first", Duty.HUMAN_REVIEWS);
        }
    }
}
