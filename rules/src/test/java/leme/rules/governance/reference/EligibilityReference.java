package leme.rules.governance.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import leme.rules.fact.Action;
import leme.rules.fact.Candidate;
import leme.rules.fact.Contact;
import leme.rules.fact.Customer;
import leme.rules.verdict.Selector;

/** Eligibility of single actions. */
final class EligibilityReference {

    private EligibilityReference() {}

    static void speak(Facts facts, Said said) {
        Set<String> seen = new HashSet<>();
        for (Candidate candidate : facts.question.candidates()) {
            action(facts, said, candidate.action());
            if (seen.add(candidate.code())) {
                product(facts, said, candidate.code());
            }
        }
    }

    private static void action(Facts facts, Said said, Action action) {
        LocalDate today = facts.local.toLocalDate();
        Selector alone = Selector.action(action.code());
        if (action.validFrom() != null && today.isBefore(action.validFrom())) {
            said.veto("An action is not proposed before its first day", alone);
        }
        if (action.validUntil() != null && today.isAfter(action.validUntil())) {
            said.veto("An action is not proposed after its last day", alone);
        }
        if (action.stock() != null && action.stock() <= 0) {
            said.veto("What is sold out is not proposed", alone);
        }
        for (String excluded : action.excludes()) {
            if (facts.customer.products().contains(excluded)) {
                said.veto("What excludes a product of theirs is not proposed", alone);
            }
            if (accepted(facts, excluded)) {
                said.veto("What excludes an offer they accepted is not proposed", alone);
            }
        }
    }

    private static boolean accepted(Facts facts, String action) {
        for (Contact contact : facts.contacts) {
            if (contact.response() == Contact.Response.ACCEPTED
                    && contact.action().equals(action)
                    && !contact.at().isAfter(facts.at)
                    && contact.at().isAfter(facts.daysAgo(facts.figures.exclusion))) {
                return true;
            }
        }
        return false;
    }

    private static void product(Facts facts, Said said, String code) {
        Customer customer = facts.customer;
        int tenure = customer.tenureMonths();
        double revenue = customer.monthlyRevenue();
        switch (code) {
            case "gold-card" -> {
                unless(tenure >= 6, "The gold card needs six months as a customer", code, said);
                unless(
                        revenue >= 80 || customer.segment().equals("prime"),
                        "The gold card needs 80 reais a month outside the prime segment",
                        code,
                        said);
            }
            case "personal-loan" -> {
                unless(tenure >= 3, "A personal loan needs three months as a customer", code, said);
                unless(revenue >= 50, "A personal loan needs 50 reais a month", code, said);
                unless(customer.birthYear() != null, "A personal loan needs a known age", code, said);
            }
            case "pix-credit" -> {
                unless(tenure >= 6, "Pix on credit needs six months as a customer", code, said);
                unless(
                        tenure >= 12 || revenue >= 60,
                        "Pix on credit needs 60 reais a month in the first year",
                        code,
                        said);
                boolean card = customer.owns("credit-card") || customer.owns("gold-card");
                unless(card, "Pix on credit needs a card", code, said);
            }
            case "fibre-upgrade" ->
                unless(customer.owns("broadband"), "The fibre upgrade needs a broadband line", code, said);
            case "device-insurance" -> unless(!facts.mayBeUnder(18), "Device insurance needs an adult", code, said);
            case "extended-warranty" ->
                unless(!facts.mayBeUnder(18), "An extended warranty needs an adult", code, said);
            case "retention-discount" ->
                unless(tenure >= 3, "A discount to stay needs three months as a customer", code, said);
            case "anniversary-thanks" ->
                unless(tenure > 0 && tenure % 12 == 0, "Congratulations go out on whole years", code, said);
            default -> {}
        }
    }

    private static void unless(boolean eligible, String rule, String code, Said said) {
        if (!eligible) {
            said.veto(rule, Selector.action(code));
        }
    }
}
