package leme.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leme.rules.fact.Texts;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.pack.RulePack;
import leme.rules.pack.RuleSource;

/** Finds reasons that are explained and that no rule gives. */
final class Reasons {

    private static final Pattern CODE = Pattern.compile("([A-Z][A-Z0-9_]*):.*");

    private Reasons() {}

    static List<Finding> unused(RulePack pack, List<RuleSource> sources) {
        Set<String> given =
                pack.rules().stream().map(rule -> rule.citation().reason()).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (RuleSource source : sources) {
            if (source.isReasons()) {
                List<String> lines = source.text().lines().toList();
                for (int line = 0; line < lines.size(); line++) {
                    Matcher code = CODE.matcher(lines.get(line));
                    if (code.matches() && !given.contains(code.group(1))) {
                        findings.add(finding(source.path(), line + 1, code.group(1)));
                    }
                }
            }
        }
        return findings;
    }

    private static Finding finding(String file, int line, String code) {
        return new Finding(
                Check.UNUSED_REASON,
                Severity.WARNING,
                file,
                line,
                "",
                new Texts(
                        "explica `" + code + "`, que nenhuma regra dá", "explains `" + code + "`, which no rule gives"),
                new Texts("Apague-a, ou dê-a numa regra", "Remove it, or give it in a rule"));
    }
}
