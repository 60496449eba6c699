package leme.rules.pack;

/**
 * What is wrong with a rule pack.
 *
 * @param file its path in the pack
 * @param line counted from 1; 0 when the fault is not in one place
 * @param rule the rule's name; "" when the fault is outside rules
 * @param message what is wrong, the offending thing in backticks
 * @param remedy what to do about it
 */
public record RuleProblem(String file, int line, String rule, String message, String remedy) {

    @Override
    public String toString() {
        String place = rule.isEmpty() ? "" : "\"" + rule + "\" ";
        return file + ":" + line + ": " + place + message + ". " + remedy + ".";
    }
}
