package leme.rules.governance.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leme.rules.Governance;
import leme.rules.calendar.BrazilianHolidays;
import leme.rules.fact.Case;
import leme.rules.fact.Purpose;
import leme.rules.norm.Norms;
import leme.rules.pack.RuleDescriptor;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;

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
        return question.apart().isEmpty() ? over(question) : purposeByPurpose(question);
    }

    /** Asked for each purpose by itself, on the file that it may use. */
    private List<Verdict> purposeByPurpose(Case question) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            for (Verdict verdict : over(question.serving(purpose))) {
                switch (verdict) {
                    case Veto(var by, var whom, var until)
                    when concerns(whom, purpose) -> verdicts.add(new Veto(by, whom.serving(purpose), until));
                    case Delay(var by, var whom, var until)
                    when concerns(whom, purpose) -> verdicts.add(new Delay(by, whom.serving(purpose), until));
                    case Adjustment(var by, var whom, var lever)
                    when concerns(whom, purpose) -> verdicts.add(new Adjustment(by, whom.serving(purpose), lever));
                    case Obligation duty when purpose == Purpose.SERVICE -> verdicts.add(duty);
                    default -> {}
                }
            }
        }
        return verdicts;
    }

    private static boolean concerns(Selector selector, Purpose purpose) {
        return (selector.purpose() == null || selector.purpose() == purpose)
                && (purpose.isCommercial() || !selector.commercialOnly());
    }

    private List<Verdict> over(Case question) {
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
