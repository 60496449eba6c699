package leme.rules.pack;

import java.util.List;
import leme.rules.fact.Case;
import leme.rules.fact.Consent;
import leme.rules.fact.Customer;
import leme.rules.fact.Minor;
import leme.rules.fact.Moment;
import leme.rules.fact.Purpose;
import leme.rules.norm.FactNorm;
import leme.rules.norm.Norms;
import org.jspecify.annotations.Nullable;

/** Tells minors, and whether a guardian agreed. */
record Ages(Norms norms) {

    /** Null if the customer is of age, or if nobody knows the year of birth. */
    @Nullable Minor minor(Case question, Customer customer, Moment now) {
        if (!customer.mayBeUnder(norms.years(FactNorm.MAJORITY), now.year())) {
            return null;
        }
        boolean child = customer.mayBeUnder(norms.years(FactNorm.CHILD_AGE), now.year());
        return new Minor(child, child && guardianConsented(question, now));
    }

    /** A guardian's latest word on service, in any channel, is a yes that can be proven. */
    private static boolean guardianConsented(Case question, Moment now) {
        Consent last = null;
        for (Consent entry : question.file().consents().or(List::of)) {
            boolean counts =
                    entry.status() == Consent.Status.REVOKED || !entry.at().isAfter(now.at());
            if (entry.purpose() == Purpose.SERVICE && entry.form() == Consent.Form.GUARDIAN && counts) {
                last = last == null || isLater(entry, last) ? entry : last;
            }
        }
        return last != null
                && last.status() == Consent.Status.GRANTED
                && !last.proof().isBlank();
    }

    /** Between entries of one instant a withdrawal counts, then one without proof: any order gives the same answer. */
    private static boolean isLater(Consent entry, Consent last) {
        int order = entry.at().compareTo(last.at());
        return order > 0 || (order == 0 && weight(entry) > weight(last));
    }

    private static int weight(Consent entry) {
        return entry.status() == Consent.Status.REVOKED ? 2 : entry.proof().isBlank() ? 1 : 0;
    }
}
