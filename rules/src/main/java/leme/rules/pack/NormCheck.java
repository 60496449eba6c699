package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;
import leme.rules.norm.Norm;
import leme.rules.norm.Norms;

/** Finds the norms that rules ask for by a wrong name or in a wrong unit: while customers wait it would be too late. */
final class NormCheck {

    private static final Pattern CALL = Pattern.compile("\\bnorms\\s*\\.\\s*(\\w+)\\s*\\(\\s*(?:\"([^\"]*)\"\\s*\\))?");
    private static final Pattern COMMENT = Pattern.compile("//.*");
    private static final Pattern RULE = Pattern.compile("\\brule\\s+\"([^\"]*)\"");

    private NormCheck() {}

    static List<RuleProblem> of(RuleSource source, Norms norms) {
        List<RuleProblem> problems = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        String rule = "";
        for (int index = 0; index < lines.size(); index++) {
            Matcher begins = RULE.matcher(lines.get(index));
            rule = begins.find() ? begins.group(1) : rule;
            Matcher call = CALL.matcher(COMMENT.matcher(lines.get(index)).replaceAll(""));
            while (call.find()) {
                int line = index + 1;
                String within = rule;
                fault(call.group(1), call.group(2), norms)
                        .ifPresent(fault -> problems.add(
                                new RuleProblem(source.path(), line, within, fault.message(), fault.remedy())));
            }
        }
        return problems;
    }

    private record Fault(Texts message, Texts remedy) {}

    private static Optional<Fault> fault(String call, String name, Norms norms) {
        if (name == null) {
            return Optional.of(new Fault(
                    say("asks `norms.%s` for a name that is no text", call),
                    say("Write the name: `norms.days(\"week\")`")));
        }
        Optional<Norm> norm = norms.find(name);
        if (norm.isEmpty()) {
            Texts remedy = norms.nearest(name)
                    .map(near -> say("Did you mean `%s`? Add it there", near))
                    .orElse(say("Add it there"));
            return Optional.of(new Fault(say("asks for the norm `%s`, which is not in %s", name, Norms.FILE), remedy));
        }
        String right = norm.get().unit().call();
        return right.equals(call)
                ? Optional.empty()
                : Optional.of(new Fault(
                        say(
                                "asks `norms.%s` for `%s`, whose unit is `%s`",
                                call, name, norm.get().unit()),
                        say("Write `norms.%s(\"%s\")`", right, name)));
    }
}
