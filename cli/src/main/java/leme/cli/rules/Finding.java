package leme.cli.rules;

import leme.rules.file.FileProblem;
import leme.rules.pack.RuleDescriptor;
import leme.rules.pack.RuleProblem;
import leme.rules.scenario.Outcome;

/**
 * Something in a folder that is not sound.
 *
 * @param file below the folder
 * @param line counted from 1; 0 when the fault is not in one place
 * @param where in the file: a rule, a field or a story; "" for the whole
 * @param message what is wrong
 * @param remedy what to do about it
 */
record Finding(String file, int line, String where, String message, String remedy) {

    static Finding of(RuleProblem problem) {
        return new Finding(
                inPolicies(problem.file()), problem.line(), problem.rule(), problem.message(), problem.remedy());
    }

    static Finding of(FileProblem problem) {
        return new Finding(problem.file(), problem.line(), problem.field(), problem.message(), problem.remedy());
    }

    static Finding about(RuleDescriptor rule, String message, String remedy) {
        return new Finding(inPolicies(rule.file()), rule.line(), rule.name(), message, remedy);
    }

    static Finding about(Outcome outcome, String message, String remedy) {
        var scenario = outcome.scenario();
        return new Finding(scenario.file(), scenario.line(), scenario.story(), message, remedy);
    }

    /** As compilers say it, so that editors can jump there. */
    String place() {
        return file + ":" + line;
    }

    private static String inPolicies(String file) {
        return "policies/" + file;
    }
}
