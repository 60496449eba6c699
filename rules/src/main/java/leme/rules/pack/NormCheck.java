package leme.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private record Fault(String message, String remedy) {}

    private static Optional<Fault> fault(String call, String name, Norms norms) {
        if (name == null) {
            return Optional.of(new Fault(
                    "asks `norms." + call + "` for a name that is no text", "Write the name: `norms.days(\"week\")`"));
        }
        Optional<Norm> norm = norms.find(name);
        if (norm.isEmpty()) {
            String nearest = norms.nearest(name)
                    .map(near -> "Did you mean `" + near + "`? ")
                    .orElse("");
            return Optional.of(new Fault(
                    "asks for the norm `" + name + "`, which is not in " + Norms.FILE, nearest + "Add it there"));
        }
        String right = norm.get().unit().call();
        return right.equals(call)
                ? Optional.empty()
                : Optional.of(new Fault(
                        "asks `norms." + call + "` for `" + name + "`, whose unit is `"
                                + norm.get().unit() + "`",
                        "Write `norms." + right + "(\"" + name + "\")`"));
    }
}
