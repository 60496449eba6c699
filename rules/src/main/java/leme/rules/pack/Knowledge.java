package leme.rules.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import leme.rules.norm.Norms;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * A built set of rules, and the descriptions of its rules by name.
 *
 * <p>Sessions stay thread-safe ({@code ThreadSafeOption}) although each belongs to one thread: otherwise Drools keeps the
 * arguments of a consequence with the rules, and two customers asked about at once get each other's verdicts. Rules do not
 * fire directly ({@code DirectFiringOption}): that would not tell which rule is about to speak.
 */
final class Knowledge {

    private static final String GLOBAL = "ruling";

    private final KieBase base;

    /** Held so that they are remembered. */
    @SuppressWarnings("unused")
    private final List<CompiledPolicy> policies;

    private final Norms norms;
    private final boolean asksNorms;
    private final Relevance relevance;
    private final Map<Rule, Speaker> speakers;

    /**
     * A rule that may speak.
     *
     * @param rank among all rules by policy and name
     */
    private record Speaker(int rank, RuleDescriptor rule) {}

    Knowledge(
            KieBase base,
            List<CompiledPolicy> policies,
            Collection<RuleDescriptor> rules,
            Norms norms,
            Relevance relevance) {
        this.norms = norms;
        this.relevance = relevance;
        this.asksNorms = base.getKiePackages().stream()
                .flatMap(declared -> declared.getGlobalVariables().stream())
                .anyMatch(global -> global.getName().equals(HouseRules.NORMS));
        this.base = base;
        this.policies = policies;
        this.speakers = speakers(base, rules);
    }

    /** By the rule itself: among thousands, to find one by its name costs as much as what it says. */
    private static Map<Rule, Speaker> speakers(KieBase base, Collection<RuleDescriptor> rules) {
        Map<String, Speaker> named = new HashMap<>();
        rules.stream()
                .sorted(Comparator.comparing(RuleDescriptor::policy).thenComparing(RuleDescriptor::name))
                .forEach(rule -> named.put(rule.name(), new Speaker(named.size(), rule)));
        Map<Rule, Speaker> speakers = new IdentityHashMap<>();
        for (KiePackage policy : base.getKiePackages()) {
            for (Rule rule : policy.getRules()) {
                speakers.put(rule, named.get(rule.getName()));
            }
        }
        return speakers;
    }

    /**
     * Puts the facts to the rules that count at an instant, at most so many firings; answers how many there were. Those
     * that do not count then are held back before they fire, so that they can neither speak nor fail.
     */
    int consult(Instant at, List<Object> facts, Proceedings proceedings, int mostFirings) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal(GLOBAL, proceedings);
            if (asksNorms) {
                session.setGlobal(HouseRules.NORMS, norms);
            }
            for (Object fact : facts) {
                if (relevance.mayMatch(fact)) {
                    session.insert(fact);
                }
            }
            LocalDate day = Validity.day(at);
            return session.fireAllRules(match -> mayFire(match, day, proceedings), mostFirings);
        } finally {
            session.dispose();
        }
    }

    /** Whether some rule looks at the action of a code. */
    boolean names(String code) {
        return relevance.names(code);
    }

    /** Asked of each match just before it fires: the rule that may is the one that speaks next. */
    private boolean mayFire(Match match, LocalDate day, Proceedings proceedings) {
        Speaker speaker = speakers.get(match.getRule());
        if (speaker == null) {
            return true;
        }
        boolean counts = speaker.rule().validity().isOn(day);
        if (counts) {
            proceedings.cite(speaker.rank(), speaker.rule().citation());
        }
        return counts;
    }
}
