package leme.cli.rules;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import leme.cli.Words;
import leme.rules.scenario.Coverage;
import leme.rules.scenario.Coverage.Branch;
import leme.rules.scenario.Coverage.Covered;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a folder of rules, for whoever has to mend it: by file and line, what is wrong, what to write instead;
 * then the sum.
 *
 * @param chosen the folder; null for the shipped one
 * @param detailed whether to print what the scenarios showed of each rule
 */
record Report(Words words, @Nullable Path chosen, boolean detailed) {

    void print(Examination examination, PrintWriter out) {
        var coverage = examination.coverage();
        if (detailed && coverage != null) {
            table(coverage, out);
        }
        examination.findings().stream()
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
                .forEach(finding -> tell(finding, out));
        out.println(verdict(examination) + " " + counted(examination.counts()));
        if (!examination.unchecked().isEmpty()) {
            out.println("  " + words.say("rules.unchecked", String.join(", ", examination.unchecked())));
        }
        if (coverage != null) {
            out.println("  " + summary(coverage));
        }
    }

    private void tell(Finding finding, PrintWriter out) {
        var place = chosen == null ? finding.place() : chosen.resolve(finding.place());
        var where = finding.where().isEmpty() ? "" : "“" + finding.where() + "” ";
        var sign = finding.isError() ? "✗" : "⚠";
        out.println(place + ": " + sign + " " + where + finding.message());
        out.println("    → " + finding.remedy());
    }

    private String verdict(Examination examination) {
        var warnings = examination.warnings() == 0 ? "" : ", " + words.say("rules.warnings", examination.warnings());
        return examination.sound()
                ? words.say("rules.sound", examination.version()) + warnings
                : words.say("rules.unsound", examination.errors()) + warnings;
    }

    private String counted(Map<String, Integer> counts) {
        var all = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + words.say("rules.count." + entry.getKey()))
                .toList();
        return "(" + String.join(", ", all) + ")";
    }

    private String summary(Coverage coverage) {
        long proven = coverage.rules().stream().filter(Covered::isProven).count();
        int taken = coverage.rules().stream().mapToInt(Covered::taken).sum();
        int branches = coverage.rules().stream()
                .mapToInt(covered -> 2 * covered.conditions().size())
                .sum();
        return words.say("rules.covered", proven, coverage.rules().size(), taken, branches);
    }

    private void table(Coverage coverage, PrintWriter out) {
        out.printf("%7s %7s  %s%n", words.say("rules.spoke"), words.say("rules.silent"), words.say("rules.rule"));
        for (var covered : coverage.rules()) {
            out.printf(
                    "%7d %7d  %s%n",
                    covered.spoke(), covered.silent(), covered.rule().name());
            covered.conditions().stream()
                    .filter(branch -> branch.held() == 0 || branch.failed() == 0)
                    .forEach(branch -> out.println(" ".repeat(19) + onlyOneWay(branch)));
        }
        out.println();
    }

    private String onlyOneWay(Branch branch) {
        return words.say(branch.held() == 0 ? "rules.never-held" : "rules.never-failed", branch.text(), branch.line());
    }
}
