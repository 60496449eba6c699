package leme.bench.governance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import leme.rules.Governance;
import leme.rules.fact.Action;
import leme.rules.fact.Case;
import leme.rules.governance.reference.ReferenceGovernance;
import leme.rules.pack.RulePack;
import leme.rules.pack.RuleSource;
import leme.rules.shipped.Shipped;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.VerdictOrder;

/**
 * Governance by the rule pack beside the same written by hand. Both get a case and give its verdicts, each with its citation,
 * in order; both tell rules that do not count that day; before they are timed they must agree on every case.
 *
 * <p>{@code shipped}: the shipped pack, fifty actions of its catalogue. {@code grown}: 3,000 rules on single actions more,
 * fifty of 500 actions. A second argument is the number of laps, 101 unless given.
 */
public final class GovernanceRace {

    private static final int CASES = 1_000;

    private GovernanceRace() {}

    public static void main(String[] arguments) {
        boolean grown = arguments.length > 0 && arguments[0].equals("grown");
        int laps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 101;
        List<RuleSource> sources = new ArrayList<>(Shipped.folder().policies());
        List<Action> catalogue = Shipped.catalogue().actions();
        Growth growth = new Growth();
        if (grown) {
            sources.addAll(growth.sources());
            catalogue = growth.actions();
        }
        long start = System.nanoTime();
        RulePack pack = RulePack.compile(sources).orThrow();
        System.out.printf(
                "%d rules built in %d ms%n",
                pack.rules().size(), Duration.ofNanos(System.nanoTime() - start).toMillis());
        Governance reference = new ReferenceGovernance(pack.rules(), pack.norms());
        List<Case> cases = Mix.of(catalogue, CASES);
        System.out.println(new Race(cases).run(pack, ordered(grown ? growth.reference(reference) : reference), laps));
    }

    /** The reference tells verdicts in no order; a decision needs one. */
    private static Governance ordered(Governance reference) {
        return question -> {
            List<Verdict> verdicts = new ArrayList<>(reference.govern(question));
            verdicts.sort(VerdictOrder.BY_RULE);
            return verdicts;
        };
    }
}
