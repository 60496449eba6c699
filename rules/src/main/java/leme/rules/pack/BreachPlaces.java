package leme.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leme.rules.pack.sandbox.Breach;

/** Finds the rule and the line that a breach of the sandbox is about. */
record BreachPlaces(List<RuleSource> sources, List<RuleDescriptor> rules) {

    List<RuleProblem> explain(List<Breach> breaches) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Breach> homeless = new ArrayList<>(breaches);
        for (RuleDescriptor rule : rules) {
            List<Breach> own =
                    breaches.stream().filter(breach -> concerns(rule, breach)).toList();
            homeless.removeAll(own);
            problems.addAll(problems(rule, own));
        }
        if (problems.isEmpty()) {
            homeless.forEach(breach -> problems.add(somewhere(breach)));
        }
        return problems;
    }

    /** Those whose word stands in the rule, each word once; what compilers add to them says nothing to its author. */
    private List<RuleProblem> problems(RuleDescriptor rule, List<Breach> breaches) {
        Map<String, RuleProblem> byWord = new LinkedHashMap<>();
        breaches.forEach(breach -> byWord.putIfAbsent(breach.word(), problem(rule, breach)));
        List<RuleProblem> all = List.copyOf(byWord.values());
        List<RuleProblem> written =
                all.stream().filter(problem -> problem.line() > rule.line()).toList();
        return written.isEmpty() ? all.stream().limit(1).toList() : written;
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

    /** The first line of the rule that has the word, in its code if possible; otherwise the one on which it begins. */
    private int line(RuleDescriptor rule, String word) {
        String text = source(rule.file());
        Pattern wanted = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
        return Stream.of(MaskedText.of(text).text(), text)
                .map(version -> find(wanted, version.lines().toList(), rule.line()))
                .filter(line -> line > 0)
                .findFirst()
                .orElse(rule.line());
    }

    private static int find(Pattern wanted, List<String> lines, int from) {
        for (int line = from + 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (wanted.matcher(text).find()) {
                return line;
            }
            if (text.strip().equals("end")) {
                return 0;
            }
        }
        return 0;
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
