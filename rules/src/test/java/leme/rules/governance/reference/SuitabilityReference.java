package leme.rules.governance.reference;

import java.time.Instant;
import leme.rules.fact.Channel;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.Known;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.rules.fact.Understanding.Lane;
import leme.rules.fact.Understanding.Signal;
import leme.rules.verdict.Selector;

/** Applicability and suitability. */
final class SuitabilityReference {

    private static final Selector COMMERCIAL = Selector.commercial();
    private static final Selector PROMOTIONS = Selector.purpose(Purpose.PROMOTIONAL);
    private static final Selector COLLECTION = Selector.purpose(Purpose.COLLECTION);
    private static final Selector CREDIT = COMMERCIAL.tagged("credit");

    private SuitabilityReference() {}

    static void speak(Facts facts, Said said) {
        message(facts, said);
        if (!facts.customer.tags().isEmpty()) {
            circumstances(facts, said);
            stages(facts.customer, said);
        }
        Integer born = facts.customer.birthYear();
        if (born != null && facts.local.getYear() - born >= facts.figures.oldAge) {
            said.veto("Old people are not called with credit", CREDIT.on(Channel.VOICE));
        }
        for (String product : facts.customer.products()) {
            said.veto("A product they own is not promoted", PROMOTIONS.about(product));
        }
        frauds(facts, said);
        profile(facts, said);
    }

    private static void message(Facts facts, Said said) {
        if (facts.signals(Signal.VULNERABLE)) {
            said.veto("A message that shows distress gets nothing commercial", COMMERCIAL);
        }
        if (facts.signals(Signal.REPORTS_FRAUD)) {
            said.veto("A report of fraud leaves room for service and security only", COMMERCIAL, COLLECTION);
        }
        if (facts.signals(Signal.ASKS_FOR_HUMAN)) {
            said.veto("Whoever waits for a person is not sold to in the meantime", COMMERCIAL);
        }
        if (facts.message != null && facts.message.lane() == Lane.OUT_OF_SCOPE) {
            said.veto("A message we did not understand is not answered with an offer", COMMERCIAL);
        }
        if (!facts.signals(Signal.WANTS_TO_CANCEL)) {
            said.veto("Offers to stay are for those who want to leave", Selector.purpose(Purpose.RETENTION));
        }
    }

    private static void circumstances(Facts facts, Said said) {
        Customer customer = facts.customer;
        if (customer.has("vulnerable")) {
            said.veto("Vulnerable customers are not offered credit", CREDIT);
        }
        if (customer.has("in-debt")) {
            said.veto("Customers in debt are not offered credit", CREDIT);
        }
        if (customer.has("over-indebted")) {
            said.veto(
                    "Over-indebted customers are offered no credit and no insurance",
                    CREDIT,
                    COMMERCIAL.tagged("insurance"));
        }
        if (customer.has("bereaved")) {
            said.veto(
                    "Bereaved customers get neither promotions nor reminders nor congratulations",
                    PROMOTIONS,
                    COLLECTION,
                    Selector.purpose(Purpose.RELATIONAL));
        }
        if (customer.has("renegotiation")) {
            said.veto("Debts under renegotiation are not collected", COLLECTION);
        }
        if (customer.has("retired") && facts.home == State.PR) {
            said.veto("Retired people in Paraná are offered no credit", CREDIT);
        }
        if (customer.has("calamity")) {
            said.veto("In a calamity we neither sell nor collect", COMMERCIAL, COLLECTION);
        }
        if (customer.has("outage")) {
            said.veto("An outage stops offers of telecom", COMMERCIAL.tagged("telecom"));
        }
    }

    private static void stages(Customer customer, Said said) {
        if (customer.has("former")) {
            return;
        }
        if (customer.has("leaving")) {
            said.veto("Whoever is leaving gets no promotion", PROMOTIONS);
        } else if (customer.has("onboarding")) {
            said.veto("Newcomers are welcomed before they are sold more", PROMOTIONS);
        }
    }

    private static void frauds(Facts facts, Said said) {
        for (Conversation talk : facts.talks) {
            Instant reported = talk.lastFraudAt();
            if (reported != null) {
                Instant until = Facts.plusDays(reported, facts.figures.fraudMemory);
                if (until.isAfter(facts.at)) {
                    said.vetoUntil(
                            "A fraud reported this week leaves room for service and security only",
                            until,
                            COMMERCIAL,
                            COLLECTION);
                }
            }
        }
    }

    private static void profile(Facts facts, Said said) {
        switch (facts.file.customer()) {
            case Known.Fresh<Customer> fresh -> {}
            case Known.Missing<Customer> missing ->
                said.veto("Without a profile nothing commercial goes out", COMMERCIAL);
            case Known.Stale<Customer>(var value, var age) -> {
                if (age.toMinutes() > facts.figures.profile) {
                    said.veto("A profile older than a day is as good as none", COMMERCIAL);
                }
            }
        }
    }
}
