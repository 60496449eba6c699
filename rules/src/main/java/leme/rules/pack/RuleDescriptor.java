package leme.rules.pack;

import leme.rules.verdict.Citation;

/**
 * A rule as its header describes it.
 *
 * @param citation what its verdicts cite
 * @param owner who answers for it, e.g. {@code privacy}
 * @param satisfies which obligation it keeps, in words, e.g. {@code repair before selling}
 * @param validity when it counts; outside of it the rule is silent
 * @param kind in which of the three ways it is written
 * @param file its author's, as a path in the pack
 * @param line on which it begins there, or its row, counted from 1
 */
public record RuleDescriptor(
        Citation citation, String owner, String satisfies, Validity validity, RuleKind kind, String file, int line) {

    public String name() {
        return citation.rule();
    }

    public String policy() {
        return citation.policy();
    }
}
