package leme.service.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.engine.Bundle;
import leme.rules.fact.Action;
import leme.rules.pack.RuleDescriptor;
import leme.rules.pack.RuleKind;
import leme.rules.shipped.RulesFolder;

/**
 * What a saved folder changes, in the words of whoever wrote it: rules by their sentences, reasons and actions by their
 * codes; by file where no such name tells it.
 *
 * @param lines one per change, e.g. {@code rule changed: "An open complaint silences everything commercial"}
 */
record Changes(List<String> lines) {

    /** What closes a rule, in Drools' language and in sentences. */
    private static final Set<String> ENDS = Set.of("end", "fim");

    Changes {
        lines = List.copyOf(lines);
    }

    /** The changes from one folder and the bundle made of it to another. */
    static Changes between(RulesFolder before, Bundle old, RulesFolder after, Bundle now) {
        var was = rules(before, old);
        var is = rules(after, now);
        var lines = new ArrayList<String>();
        lines.addAll(told("rule", was, is, name -> "\"" + name + "\""));
        lines.addAll(told("reason", reasons(old), reasons(now), Function.identity()));
        lines.addAll(told("action", actions(old), actions(now), Function.identity()));
        var named = filesOfChanged(was, is);
        files(before, after)
                .filter(file -> !named.contains(file) && hasNoNames(file))
                .forEach(file -> lines.add("file changed: " + file));
        return new Changes(lines);
    }

    /** A rule as it stands in a file. */
    private record Written(String file, String text) {}

    private static Set<String> filesOfChanged(Map<String, Written> before, Map<String, Written> after) {
        return Stream.of(before, after)
                .flatMap(rules -> rules.entrySet().stream())
                .filter(rule -> !Objects.equals(before.get(rule.getKey()), after.get(rule.getKey())))
                .map(rule -> rule.getValue().file())
                .collect(Collectors.toSet());
    }

    private static List<String> told(
            String what, Map<String, ?> before, Map<String, ?> after, Function<String, String> quoted) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name ->
                        what + " " + how(before.containsKey(name), after.containsKey(name)) + ": " + quoted.apply(name))
                .sorted()
                .toList();
    }

    private static String how(boolean was, boolean is) {
        return was && is ? "changed" : is ? "added" : "removed";
    }

    private static Map<String, Written> rules(RulesFolder folder, Bundle bundle) {
        return bundle.rules().rules().stream()
                .collect(Collectors.toMap(RuleDescriptor::name, rule -> written(rule, folder), (one, other) -> one));
    }

    /** From the rule's first line to its last, without comments; of a table its row. A workbook's rows are not looked into. */
    private static Written written(RuleDescriptor rule, RulesFolder folder) {
        var file = "policies/" + rule.file();
        var lines = folder.files().getOrDefault(file, "").lines().skip(Math.max(0, rule.line() - 1));
        var text = rule.kind() == RuleKind.TABLE
                ? lines.limit(1)
                : lines.map(String::strip)
                        .takeWhile(line -> !ENDS.contains(line))
                        .filter(line -> !line.isEmpty() && !line.startsWith("//"));
        return new Written(file, text.collect(Collectors.joining("\n")));
    }

    private static Map<String, Object> reasons(Bundle bundle) {
        var reasons = new TreeMap<String, Object>();
        bundle.rules().rules().stream()
                .map(rule -> rule.citation().reason())
                .forEach(code -> bundle.rules().reason(code).ifPresent(texts -> reasons.put(code, texts)));
        return reasons;
    }

    private static Map<String, Action> actions(Bundle bundle) {
        return bundle.catalogue().actions().stream()
                .collect(Collectors.toMap(Action::code, Function.identity(), (one, other) -> one));
    }

    private static Stream<String> files(RulesFolder before, RulesFolder after) {
        var names = new TreeSet<>(before.files().keySet());
        names.addAll(after.files().keySet());
        return names.stream()
                .filter(name ->
                        !Objects.equals(before.files().get(name), after.files().get(name)));
    }

    /** Reasons and actions are told by their codes; scenarios decide nothing. */
    private static boolean hasNoNames(String file) {
        return Stream.of("reasons.yaml", "actions.yaml").noneMatch(file::endsWith) && !file.contains("/scenarios/");
    }
}
