package leme.rules.governance.reference;

import leme.rules.fact.LegalHold;
import leme.rules.fact.Purpose;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict.Duty;

/** Retention and purpose limitation. */
final class RetentionReference {

    private static final Selector COMMERCIAL = Selector.commercial();
    private static final Selector COLLECTION = Selector.purpose(Purpose.COLLECTION);

    private RetentionReference() {}

    static void speak(Facts facts, Said said) {
        if (facts.customer.has("former")) {
            said.veto(
                    "Whoever has left is neither kept nor courted",
                    Selector.purpose(Purpose.RETENTION),
                    Selector.purpose(Purpose.RELATIONAL));
        }
        if (facts.customer.has("anonymised")) {
            said.veto("Anonymised records start no message", COMMERCIAL, COLLECTION);
        }
        if (facts.customer.has("proof-only")) {
            said.veto("Records kept as proof alone sell nothing", COMMERCIAL);
        }
        for (LegalHold hold : facts.rights.holds()) {
            if (hold.until() == null || hold.until().isAfter(facts.at)) {
                hold(facts, said, hold);
            }
        }
    }

    private static void hold(Facts facts, Said said, LegalHold hold) {
        if (hold.matter() == LegalHold.Matter.LITIGATION) {
            said.veto("A lawsuit leaves neither selling nor collecting to machines", COMMERCIAL, COLLECTION);
            if (facts.reply) {
                said.oblige("Whoever is in a lawsuit with us is answered by a person", Duty.HUMAN_ANSWERS);
            }
        }
        if (hold.matter() == LegalHold.Matter.INVESTIGATION) {
            said.veto("An investigation puts replies under review", Selector.purpose(Purpose.PROMOTIONAL));
            said.oblige("An investigation puts replies under review", Duty.HUMAN_REVIEWS);
        }
    }
}
