package leme.rules.governance.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leme.rules.Governance;
import leme.rules.calendar.BrazilianHolidays;
import leme.rules.fact.Case;
import leme.rules.norm.Norms;
import leme.rules.pack.RuleDescriptor;
import leme.rules.verdict.Verdict;

/**
 * What the shipped policies say, written by hand: a method per policy, a line per rule. Verdicts come in no order, each
 * once. Safe to ask from any number of threads.
 */
public final class ReferenceGovernance implements Governance {

    private final Map<String, RuleDescriptor> rules = new HashMap<>();
    private final Figures figures;
    private final BrazilianHolidays holidays = BrazilianHolidays.official();

    /**
     * Takes names, reasons and days of validity from the rules it repeats, and the figures from their norms.
     *
     * @param repeated the rules of the shipped pack
     */
    public ReferenceGovernance(List<RuleDescriptor> repeated, Norms norms) {
        repeated.forEach(rule -> rules.put(rule.name(), rule));
        this.figures = new Figures(norms);
    }

    @Override
    public List<Verdict> govern(Case question) {
        Facts facts = new Facts(question, figures, holidays);
        Said said = new Said(rules, question.at());
        ConsentReference.speak(facts, said);
        RetentionReference.speak(facts, said);
        DataSubjectReference.speak(facts, said);
        ContactHoursReference.speak(facts, said);
        ComplaintsReference.speak(facts, said);
        ContactPolicyReference.speak(facts, said);
        ChannelReference.speak(facts, said);
        EligibilityReference.speak(facts, said);
        SuitabilityReference.speak(facts, said);
        RoutingReference.speak(facts, said);
        return said.verdicts();
    }
}
