package leme.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * How much work one rule may be. Drools writes a rule out once for each combination of its {@code or}s, and looks at each
 * combination of the facts it joins: both grow as powers, while packs are compiled and while cases are decided.
 */
final class Proportions implements Screen {

    private static final int MOST_ALTERNATIVES = 16;
    private static final int MOST_PATTERNS = 12;
    private static final int MOST_PLURAL = 2;

    /** Facts of which a case holds one, or a handful whatever the customer's history. */
    private static final Set<String> FEW = Set.of(
            "Request",
            "Moment",
            "Customer",
            "Understanding",
            "ContactHistory",
            "Source",
            "Window",
            "Conversation",
            "Permission");

    @Override
    public List<RuleProblem> examine(RuleSource source, PackageDescr parsed) {
        List<RuleProblem> problems = new ArrayList<>();
        for (RuleDescr rule : parsed.getRules()) {
            long alternatives = alternatives(rule.getLhs());
            List<String> facts = facts(rule.getLhs());
            List<String> plural =
                    facts.stream().filter(fact -> !FEW.contains(fact)).toList();
            if (alternatives > MOST_ALTERNATIVES) {
                problems.add(problem(
                        source,
                        rule,
                        "has `or`s that make " + counted(alternatives) + " rules of it, more than " + MOST_ALTERNATIVES,
                        "Write a rule for each case, or compare with `in ( … )`"));
            }
            if (facts.size() > MOST_PATTERNS) {
                problems.add(problem(
                        source,
                        rule,
                        "looks at " + facts.size() + " facts together, more than " + MOST_PATTERNS,
                        "Split it into rules that each look at few"));
            }
            if (plural.size() > MOST_PLURAL) {
                problems.add(problem(
                        source,
                        rule,
                        "combines `" + String.join("`, `", plural) + "`, of which a case may hold many",
                        "Combine at most " + MOST_PLURAL + " of these"));
            }
        }
        return problems;
    }

    /** As many as it may be; counting stops where it no longer matters. */
    private static long alternatives(BaseDescr condition) {
        if (!(condition instanceof ConditionalElementDescr group)) {
            return 1;
        }
        boolean sum = condition instanceof OrDescr;
        long count = sum ? 0 : 1;
        for (Object member : group.getDescrs()) {
            long each = alternatives((BaseDescr) member);
            count = Math.min(1_000_000, sum ? count + each : count * each);
        }
        return Math.max(1, count);
    }

    private static String counted(long alternatives) {
        return alternatives >= 1_000_000 ? "a million" : Long.toString(alternatives);
    }

    /** Simple names of the facts it looks at, each as often as it does. */
    private static List<String> facts(BaseDescr condition) {
        return switch (condition) {
            case PatternDescr pattern -> List.of(simple(pattern.getObjectType()));
            case ConditionalElementDescr group ->
                group.getDescrs().stream()
                        .flatMap(member -> facts((BaseDescr) member).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static RuleProblem problem(RuleSource source, RuleDescr rule, String message, String remedy) {
        return new RuleProblem(source.path(), rule.getLine(), rule.getName(), message, remedy);
    }
}
