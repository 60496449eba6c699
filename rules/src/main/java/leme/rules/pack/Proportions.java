package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import leme.rules.fact.Texts;
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
                        say(
                                "has `or`s that make %s rules of it, more than %s",
                                counted(alternatives), MOST_ALTERNATIVES),
                        say("Write a rule for each case, or compare with `in ( … )`")));
            }
            if (facts.size() > MOST_PATTERNS) {
                problems.add(problem(
                        source,
                        rule,
                        say("looks at %s facts together, more than %s", facts.size(), MOST_PATTERNS),
                        say("Split it into rules that each look at few")));
            }
            if (plural.size() > MOST_PLURAL) {
                problems.add(problem(
                        source,
                        rule,
                        say("combines `%s`, of which a case may hold many", String.join("`, `", plural)),
                        say("Combine at most %s of these", MOST_PLURAL)));
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

    private static Object counted(long alternatives) {
        return alternatives >= 1_000_000 ? say("a million") : alternatives;
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

    private static RuleProblem problem(RuleSource source, RuleDescr rule, Texts message, Texts remedy) {
        return new RuleProblem(source.path(), rule.getLine(), rule.getName(), message, remedy);
    }
}
