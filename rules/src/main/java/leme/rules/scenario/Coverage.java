package leme.rules.scenario;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.rules.pack.Heard;
import leme.rules.pack.RuleDescriptor;
import leme.rules.pack.RulePack;
import leme.rules.why.Attempt;
import leme.rules.why.Attempt.Finding;
import leme.rules.why.Attempt.Outcome;
import leme.rules.why.Premises.Constraint;
import leme.rules.why.Term;

/**
 * What scenarios showed of the rules: how often each spoke and how often it was silent, and which of its conditions were
 * seen to hold and to fail.
 *
 * @param rules in the order of the pack
 */
public record Coverage(List<Covered> rules) {

    public Coverage {
        rules = List.copyOf(rules);
    }

    /**
     * A rule as the scenarios showed it.
     *
     * @param spoke number of scenarios in which it spoke
     * @param silent number of those in which it did not
     * @param conditions in the order of the rule; those the explanation cannot read are left out
     */
    public record Covered(RuleDescriptor rule, int spoke, int silent, List<Branch> conditions) {

        public Covered {
            conditions = List.copyOf(conditions);
        }

        /** Whether it was heard both to speak and to be silent. */
        public boolean isProven() {
            return spoke > 0 && silent > 0;
        }

        /** Branches that some scenario took: two for each condition. */
        public int taken() {
            return conditions.stream()
                    .mapToInt(branch -> (branch.held() > 0 ? 1 : 0) + (branch.failed() > 0 ? 1 : 0))
                    .sum();
        }
    }

    /**
     * A condition of a rule.
     *
     * @param text as the rule writes it
     * @param line of its file
     * @param held number of scenarios with a fact for which it held
     * @param failed number of those with a fact for which it did not
     */
    public record Branch(String text, int line, int held, int failed) {

        private Branch and(Set<Outcome> outcomes) {
            return new Branch(
                    text,
                    line,
                    held + (outcomes.contains(Outcome.HELD) ? 1 : 0),
                    failed + (outcomes.contains(Outcome.FAILED) ? 1 : 0));
        }
    }

    /** Hears every rule on every scenario: naive, so for checks and not for decisions. */
    public static Coverage of(RulePack pack, Collection<leme.rules.scenario.Outcome> outcomes) {
        Map<String, Map<Constraint, Branch>> branches = new HashMap<>();
        for (var outcome : outcomes) {
            for (Heard heard : pack.hear(outcome.scenario().given())) {
                note(heard, branches.computeIfAbsent(heard.rule().name(), fresh -> new LinkedHashMap<>()));
            }
        }
        return new Coverage(pack.rules().stream()
                .map(rule -> covered(rule, outcomes, branches.getOrDefault(rule.name(), Map.of())))
                .toList());
    }

    private static Covered covered(
            RuleDescriptor rule, Collection<leme.rules.scenario.Outcome> outcomes, Map<Constraint, Branch> branches) {
        int spoke = (int) outcomes.stream()
                .filter(outcome -> outcome.spoken().contains(rule.name()))
                .count();
        return new Covered(rule, spoke, outcomes.size() - spoke, List.copyOf(branches.values()));
    }

    /** Each scenario counts once for each branch, however many facts took it. */
    private static void note(Heard heard, Map<Constraint, Branch> branches) {
        Map<Constraint, Set<Outcome>> seen = new LinkedHashMap<>();
        heard.spoken().forEach(said -> see(said.attempt(), seen));
        heard.silent().forEach(said -> see(said.attempt(), seen));
        seen.forEach((constraint, outcomes) -> {
            Branch before = branches.getOrDefault(constraint, new Branch(text(constraint), constraint.line(), 0, 0));
            branches.put(constraint, before.and(outcomes));
        });
    }

    private static void see(Attempt attempt, Map<Constraint, Set<Outcome>> seen) {
        for (Finding finding : attempt.findings()) {
            finding.checks().stream()
                    .filter(check -> check.constraint().test() != null)
                    .forEach(check -> seen.computeIfAbsent(check.constraint(), fresh -> EnumSet.noneOf(Outcome.class))
                            .add(check.outcome()));
            Attempt inner = finding.inner();
            if (inner != null) {
                see(inner, seen);
            }
        }
    }

    private static String text(Constraint constraint) {
        Term test = constraint.test();
        return test == null ? "" : test.text();
    }
}
