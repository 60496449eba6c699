package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;

/**
 * Looks at the bones of a file that could not be parsed: {@code rule}, {@code when}, {@code then}, {@code end}, in turn.
 * Parsers notice a missing one only where nothing fits any more, which may be a rule later.
 */
final class Skeleton {

    private static final Pattern BONE = Pattern.compile("(?m)^\\s*(rule|when|then|end)\\b");
    private static final Pattern NAME = Pattern.compile("^\\s*rule\\s+\"([^\"\n]*)\"");
    private static final Map<String, String> NEXT =
            Map.of("", "rule", "rule", "when", "when", "then", "then", "end", "end", "rule");

    private Skeleton() {}

    /** The first rule that lacks a bone, or whose name is not quoted; none if all have theirs. */
    static List<RuleProblem> examine(RuleSource source) {
        MaskedText masked = MaskedText.of(source.text());
        List<String> lines = source.text().lines().toList();
        String last = "";
        String rule = "";
        int began = 1;
        Matcher bone = BONE.matcher(masked.text());
        List<RuleProblem> problems = new ArrayList<>();
        while (bone.find() && problems.isEmpty()) {
            String found = bone.group(1);
            String expected = NEXT.getOrDefault(last, "rule");
            if (!found.equals(expected)) {
                problems.add(missing(source, began, rule, expected, found));
            } else if (found.equals("rule")) {
                began = masked.line(bone.start(1));
                Matcher name = NAME.matcher(lines.get(began - 1));
                if (name.find()) {
                    rule = name.group(1);
                } else {
                    problems.add(new RuleProblem(
                            source.path(),
                            began,
                            "",
                            say("has a name without quotes"),
                            say("Write `rule \"A sentence\"`, with both quotes")));
                }
            }
            last = found;
        }
        if (problems.isEmpty() && !last.equals("end") && !last.isEmpty()) {
            problems.add(missing(source, began, rule, NEXT.getOrDefault(last, "end"), ""));
        }
        return problems;
    }

    private static RuleProblem missing(RuleSource source, int line, String rule, String expected, String found) {
        Texts before = found.isEmpty() ? say("before the file ends") : say("before the next `%s`", found);
        return new RuleProblem(
                source.path(),
                line,
                rule,
                say("has no `%s`", expected),
                say("Write `%s` on a line of its own, %s", expected, before));
    }
}
