package leme.cli.rules;

import leme.cli.Words;
import leme.rules.fact.Texts;
import leme.rules.file.FileProblem;
import leme.rules.lint.Finding.Severity;
import leme.rules.pack.RuleDescriptor;
import leme.rules.pack.RuleProblem;
import leme.rules.scenario.Outcome;
import leme.rules.shipped.RulesFolder;

/**
 * Something in a folder that is not sound.
 *
 * @param severity {@code ERROR}, or {@code WARNING} for what is only probably wrong
 * @param check that found it, e.g. {@code COMPILE}, {@code SCENARIO}, {@code SHADOWED}
 * @param file below the folder
 * @param line counted from 1; 0 when the fault is not in one place
 * @param where in the file: a rule, a field or a story; "" for the whole
 * @param message what is wrong
 * @param remedy what to do about it
 */
record Finding(Severity severity, String check, String file, int line, String where, String message, String remedy) {

    static Finding of(RuleProblem problem, Words words) {
        return error(
                "COMPILE",
                inPolicies(problem.file()),
                problem.line(),
                problem.rule(),
                said(problem.message(), words),
                said(problem.remedy(), words));
    }

    static Finding of(FileProblem problem, Words words) {
        return error(
                "FILE",
                problem.file(),
                problem.line(),
                problem.field(),
                said(problem.message(), words),
                said(problem.remedy(), words));
    }

    static Finding of(leme.rules.lint.Finding found, Words words) {
        return new Finding(
                found.severity(),
                found.check().name(),
                inPolicies(found.file()),
                found.line(),
                found.rule(),
                said(found.message(), words),
                said(found.remedy(), words));
    }

    static Finding about(RuleDescriptor rule, String message, String remedy) {
        return error("COVERAGE", inPolicies(rule.file()), rule.line(), rule.name(), message, remedy);
    }

    static Finding about(Outcome outcome, Texts failure, Words words) {
        var scenario = outcome.scenario();
        return error(
                "SCENARIO",
                scenario.file(),
                scenario.line(),
                scenario.story(),
                said(failure, words),
                words.say("rules.maybe-either"));
    }

    private static String said(Texts texts, Words words) {
        return words.pick(texts.ptBr(), texts.en());
    }

    private static Finding error(String check, String file, int line, String where, String message, String remedy) {
        return new Finding(Severity.ERROR, check, file, line, where, message, remedy);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** As compilers say it, so that editors can jump there. */
    String place() {
        return line == 0 ? file : file + ":" + line;
    }

    /** Of what is looked at, norms, routing and catalogue stand beside the policies. */
    private static String inPolicies(String file) {
        return RulesFolder.isBesidePolicies(file) ? file : "policies/" + file;
    }
}
