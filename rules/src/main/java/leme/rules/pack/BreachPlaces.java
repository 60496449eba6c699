package leme.rules.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import leme.rules.pack.sandbox.Breach;

/** Finds the rule and the line that a breach of the sandbox is about. */
record BreachPlaces(List<RuleSource> sources, List<RuleDescriptor> rules) {

    List<RuleProblem> explain(List<Breach> breaches) {
        return breaches.stream()
                .flatMap(breach -> {
                    List<RuleProblem> named = rules.stream()
                            .filter(rule -> concerns(rule, breach))
                            .map(rule -> problem(rule, breach))
                            .toList();
                    return (named.isEmpty() ? List.of(somewhere(breach)) : named).stream();
                })
                .distinct()
                .toList();
    }

    private static boolean concerns(RuleDescriptor rule, Breach breach) {
        return folder(rule.policy()).equals(breach.policy()) && breach.near().contains(rule.name());
    }

    private static String folder(String policy) {
        return policy.replace('-', '_');
    }

    private RuleProblem problem(RuleDescriptor rule, Breach breach) {
        return new RuleProblem(rule.file(), line(rule, breach.word()), rule.name(), breach.fault(), breach.remedy());
    }

    /** The first line of the rule that has the word, otherwise the one on which it begins. */
    private int line(RuleDescriptor rule, String word) {
        int end = rules.stream()
                .filter(other -> other.file().equals(rule.file()) && other.line() > rule.line())
                .mapToInt(RuleDescriptor::line)
                .min()
                .orElse(Integer.MAX_VALUE);
        List<String> lines = source(rule.file()).lines().toList();
        Pattern wanted = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
        for (int line = rule.line() + 1; line < end && line <= lines.size(); line++) {
            if (wanted.matcher(lines.get(line - 1)).find()) {
                return line;
            }
        }
        return rule.line();
    }

    private String source(String file) {
        return sources.stream()
                .filter(source -> source.path().equals(file))
                .map(RuleSource::text)
                .findFirst()
                .orElse("");
    }

    private RuleProblem somewhere(Breach breach) {
        Optional<RuleSource> source = sources.stream()
                .filter(each -> folder(each.policy()).equals(breach.policy()))
                .findFirst();
        return new RuleProblem(
                source.map(RuleSource::path).orElse("policies"),
                source.isPresent() ? 1 : 0,
                "",
                breach.fault(),
                breach.remedy());
    }
}
