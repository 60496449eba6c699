package leme.rules.pack;

import leme.rules.fact.Language;
import leme.rules.fact.Texts;

/**
 * What is wrong with a rule pack.
 *
 * @param file its path in the pack
 * @param line counted from 1; 0 when the fault is not in one place
 * @param rule the rule's name; "" when the fault is outside rules
 * @param message what is wrong, the offending thing in backticks
 * @param remedy what to do about it
 */
public record RuleProblem(String file, int line, String rule, Texts message, Texts remedy) {

    /** In one line: where, what, and what to do about it. */
    public String in(Language language) {
        String place = rule.isEmpty() ? "" : "\"" + rule + "\" ";
        return file + ":" + line + ": " + place + message.in(language) + ". " + remedy.in(language) + ".";
    }

    @Override
    public String toString() {
        return in(Language.EN);
    }
}
