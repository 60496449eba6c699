package leme.rules.pack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import leme.rules.Governance;
import leme.rules.fact.Case;
import leme.rules.norm.Norms;
import leme.rules.verdict.Verdict;
import leme.rules.why.Premises;

/**
 * Rules compiled together: immutable, content-addressed, safe to ask from any number of threads. Each question gets a
 * session of its own, so nothing is remembered from one to the next.
 */
public final class RulePack implements Governance {

    /** A rule fires once per fact it matches; a pack that fires more often than this goes in circles. */
    private static final int MOST_FIRINGS = 10_000;

    private final String version;
    private final List<RuleDescriptor> rules;
    private final Map<String, ReasonTexts> reasons;
    private final Map<String, Premises> premises;
    private final Norms norms;
    private final Knowledge knowledge;
    private final Briefing briefing;

    RulePack(
            String version,
            List<RuleDescriptor> rules,
            Map<String, ReasonTexts> reasons,
            Map<String, Premises> premises,
            Norms norms,
            Knowledge knowledge,
            Briefing briefing) {
        this.version = version;
        this.rules = List.copyOf(rules);
        this.reasons = Map.copyOf(reasons);
        this.premises = Map.copyOf(premises);
        this.norms = norms;
        this.knowledge = knowledge;
        this.briefing = briefing;
    }

    /** Compiles sources; bad ones are answered, not thrown. */
    public static Compilation compile(Collection<RuleSource> sources) {
        return new Compiler(sources).compile();
    }

    /** Twelve hexadecimal digits of the sources' SHA-256: the same sources give the same version. */
    public String version() {
        return version;
    }

    /** All rules, by file and line. */
    public List<RuleDescriptor> rules() {
        return rules;
    }

    /** The figures that its rules and facts go by. */
    public Norms norms() {
        return norms;
    }

    /** A reason code in words; empty if the pack does not know it. */
    public Optional<ReasonTexts> reason(String code) {
        return Optional.ofNullable(reasons.get(code));
    }

    /**
     * All verdicts on the case's candidates, ordered by policy, rule and selector. Rules outside their validity at the
     * case's instant are silent, so a replay hears what the decision heard. Where purposes may use different files, each
     * candidate is judged on the file of its purpose, and duties follow from that of service.
     *
     * @throws RuleFailure if a rule could not be followed to its end
     */
    @Override
    public List<Verdict> govern(Case question) {
        return question.apart().isEmpty() ? verdicts(question) : ByPurpose.govern(question, this::verdicts);
    }

    private List<Verdict> verdicts(Case question) {
        Proceedings proceedings = new Proceedings();
        consult(question, proceedings);
        return proceedings.verdicts();
    }

    /**
     * Every rule that counts at the case's instant, condition by condition: with what it spoke, and what it lacked where it
     * did not. Asks no rules engine and costs a hundred times as much: for explanations, not for decisions. It looks at the
     * case's own file: for an action, ask it of {@link Case#serving}.
     */
    public List<Heard> hear(Case question) {
        return hear(question, rule -> true);
    }

    /** The same of certain rules only. */
    public List<Heard> hear(Case question, Predicate<RuleDescriptor> wanted) {
        List<Object> facts = briefing.facts(question);
        return rules.stream()
                .filter(rule -> rule.validity().isOn(question.at()))
                .filter(wanted)
                .map(rule -> Hearing.of(rule, Objects.requireNonNull(premises.get(rule.name())), facts, norms))
                .toList();
    }

    /** What a rule asks of the facts, and what it says then; by the rule's name. */
    public Map<String, Premises> premises() {
        return premises;
    }

    private void consult(Case question, Proceedings proceedings) {
        try {
            if (knowledge.consult(question.at(), briefing.facts(question, knowledge::names), proceedings, MOST_FIRINGS)
                    >= MOST_FIRINGS) {
                throw new IllegalStateException("it fired " + MOST_FIRINGS + " times for one case");
            }
        } catch (RuntimeException failure) {
            throw new RuleFailure(proceedings.speaker(), failure);
        }
    }
}
